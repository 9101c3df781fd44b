import type { TagName } from '../language';
import { vocabularies as known, type Vocabulary } from './vocabularies';
import { exactly, type FactWords } from './words';

const sorts = ['type', 'form', 'carrier'] as const satisfies readonly TagName[];
type Sorts = Readonly<Partial<Record<(typeof sorts)[number], Vocabulary>>>;

const half = { unit: '个半天', each: '每半天', duty: '# 个半天' } as const;

/**
 * What a gathering proves beside what is its own: that it was held, and of each member of its attendance list who was there,
 * who led and who spoke. Each tells what sort of a gathering it was, as far as the kind knows sorts.
 */
export function gatheringWords<Kind extends string>(
  kind: Kind,
  noun: string,
  tags: Sorts,
): Record<`${Kind}.${'held' | 'attended' | 'led' | 'spoke'}`, FactWords> {
  const never = sorts.filter((sort) => !tags[sort]);
  const words: Readonly<Record<'held' | 'attended' | 'led' | 'spoke', FactWords>> = {
    held: {
      ...exactly(`组织${noun}`, '组织', '次', noun, ['committee', 'unit', 'topic']),
      order: 'act',
      tags,
      never,
    },
    attended: {
      ...exactly(`参加${noun}`, '出席、请假或缺席', '次', noun, ['member']),
      order: 'behind',
      tags: { ...tags, as: known.guests, state: known.presence, stay: known.stays },
      never,
      amount: half,
    },
    led: { ...exactly(`牵头${noun}`, '牵头', '次', noun, ['member']), order: 'act', tags, never },
    spoke: {
      ...exactly(`${noun}发言`, '发言', '次', noun, ['member']),
      order: 'behind',
      tags: { ...tags, form: known.speeches },
      never: never.filter((sort) => sort !== 'form'),
    },
  };
  // Object.fromEntries types keys as strings; these are the four above.
  return Object.fromEntries(Object.entries(words).map(([verb, each]) => [`${kind}.${verb}`, each])) as Record<
    `${Kind}.${keyof typeof words}`,
    FactWords
  >;
}
