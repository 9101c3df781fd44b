import type { Contribution } from '@lianluo/domain/scorecard/card';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { Scope } from '../../floor/context';
import { pagesOf } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { list, text } from '../../floor/storage/shape';
import type { Row, Storage, Write } from '../../floor/storage/table';
import type { Counted } from './counted';

/**
 * 待重排: whose standing may have changed. Counting a standing asks for the scheme, the profile, the calendar and the cards of other
 * years, most of which nobody ever looks at: so what counts cards only marks, in the transaction that writes them, and standings
 * are counted where a ranking is asked for. A mark is a row of its own that nothing else is written over, so that whoever counts
 * takes exactly those away that were read. Standings are counted whole on each day on which they are asked for, so a mark that
 * nobody has read for two days has nothing more to say.
 */
const marksPartition = (committee: string): string => `${committee}#standing-marks`;

export const markCodec = rowCodec('ephemeral', { subjects: list(text) });

const twoDays = 2 * 24 * 3600;

export function markWrite(committee: string, subjects: Iterable<Subject>, now: Date): Write {
  const put: Row = {
    pk: marksPartition(committee),
    sk: crypto.randomUUID(),
    version: 1,
    subjects: [...subjects],
    expiresAt: Math.floor(now.getTime() / 1000) + twoDays,
  };
  return { table: 'ephemeral', put };
}

/** Where something counts that is on no card, as what was granted by hand: its own command marks it. */
export const standingMark = (
  { committee, instant }: Pick<Scope, 'committee' | 'instant'>,
  { kind, id }: { kind: 'member' | 'unit' | 'committee'; id: string },
): Write => markWrite(committee.id, kind === 'committee' ? ['committee'] : [`${kind}#${id}`], new Date(instant));

/** Whoever is ranked: members and units. */
const isRanked = (subject: Subject): boolean => subject.startsWith('member#') || subject.startsWith('unit#');

/** Whose cards a change touches, or whose entry in the roster. */
export function markedBy({ of, id }: Pick<Counted, 'of' | 'id'>, gone: Contribution, come: Contribution): Subject[] {
  const subjects = [gone, come].flatMap(({ facts, tallies }) => [...facts, ...tallies].map(({ subject }) => subject));
  if (of === 'members') subjects.push(`member#${id}`);
  if (of === 'units') subjects.push(`unit#${id}`);
  return subjects.filter(isRanked);
}

export interface Marks {
  pk: string;
  keys: readonly string[];
  subjects: readonly string[];
}

/** Marks some at a time, as they came in no order. */
export async function* marksOf(storage: Storage, committee: string, limit: number): AsyncGenerator<Marks> {
  const question = { table: 'ephemeral', pk: marksPartition(committee), limit, consistent: true } as const;
  for await (const rows of pagesOf(storage, question))
    yield {
      pk: question.pk,
      keys: rows.map(({ sk }) => sk),
      subjects: rows.flatMap((row) => markCodec(row).subjects),
    };
}
