import type { TagName } from '../language';
import { vocabularies as known, type Vocabulary } from './vocabularies';
import { exactly, type FactWords } from './words';

type Types = Readonly<Partial<Record<'type', Vocabulary>>>;

const half = { unit: '半天', each: '每半天', duty: '# 个半天' } as const;

/**
 * What a gathering proves beside what is its own: that it was held, and of each member of its attendance list who was there,
 * who led and who spoke. A kind without types of its own (读书) tells nothing by them.
 */
export function gatheringWords<Kind extends string>(
  kind: Kind,
  noun: string,
  types: Types,
): Record<`${Kind}.${'held' | 'attended' | 'led' | 'spoke'}`, FactWords> {
  const never: { never?: readonly TagName[] } = types.type ? {} : { never: ['type'] };
  const words = {
    held: {
      ...exactly(`组织${noun}`, '组织', '次', noun, ['committee', 'unit', 'topic']),
      order: 'act',
      tags: types,
      never: ['form', 'carrier'],
    },
    attended: {
      ...exactly(`参加${noun}`, '出席、请假或缺席', '次', noun, ['member']),
      order: 'behind',
      tags: { ...types, as: known.guests, state: known.presence, stay: known.stays },
      ...never,
      amount: half,
    },
    led: { ...exactly(`牵头${noun}`, '牵头', '次', noun, ['member']), order: 'act', tags: types, ...never },
    spoke: {
      ...exactly(`${noun}发言`, '发言', '次', noun, ['member']),
      order: 'behind',
      tags: { ...types, form: known.speeches },
      ...never,
    },
  } as const satisfies Readonly<Record<string, FactWords>>;
  // Object.fromEntries types keys as strings; these are the four above.
  return Object.fromEntries(Object.entries(words).map(([verb, each]) => [`${kind}.${verb}`, each])) as Record<
    `${Kind}.${keyof typeof words}`,
    FactWords
  >;
}
