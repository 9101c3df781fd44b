import { yearOf } from '@lianluo/domain/calendar/day';
import { factAt, type LateLine } from '@lianluo/domain/scheme/appraisal/late-lines';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { sha256 } from '../../floor/canonical';
import type { CommandWrite } from '../../floor/http/commit';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, text, type Shape } from '../../floor/storage/shape';
import { beginningWith, type Key, type Row, type Storage } from '../../floor/storage/table';
import type { ClosedYear } from './closed-years';

/** The item that a late fact was counted from, as it stood then: its trail tells who did that. */
export interface LateSource {
  of: string;
  id: string;
  version: number;
}

/**
 * 迟到的事实 at one place of a card of a closed year: how many more there are of it than when the year was locked, or how many
 * fewer. It is derived, like the card: counting writes both in one transaction, so that neither repeats the other.
 */
export interface Late extends LateLine {
  id: string;
  year: number;
  subject: Subject;
  source?: LateSource | undefined;
  version: number;
}

const table = 'scorecards';
const partition = (committee: string): string => `${committee}#late`;
export const isLatePartition = (pk: string): boolean => pk.endsWith('#late');

/** The same for the same fact about the same subject, however often it is counted. */
export const lateId = (subject: Subject, { signature, at }: Pick<LateLine, 'signature' | 'at'>): string =>
  sha256(`${subject}|${signature}|${at}`).slice(0, 32);

export const lateKey = (committee: string, year: number, id: string): Key => ({
  pk: partition(committee),
  sk: `${year}#${id}`,
});

// Whoever wrote it took it from a fact.
const subjectShape = text as Shape<string> as Shape<Subject>;

export const lateCodec = rowCodec<Omit<Late, 'id' | 'version'>>(table, {
  year: number,
  subject: subjectShape,
  signature: text,
  at: text,
  net: number,
  source: maybe(fields<LateSource>({ of: text, id: text, version: number })),
});

function readLateRow(row: Row): Late {
  const { sk, year, subject, signature, at, net, source, version } = lateCodec(row);
  return { id: sk.slice(sk.indexOf('#') + 1), year, subject, signature, at, net, source, version };
}

/** What is late in a year: a handful, for what was done in a year is entered before it is looked over. */
export async function readLate(storage: Storage, committee: string, year: number): Promise<Late[]> {
  const question = {
    table,
    pk: partition(committee),
    ...beginningWith(`${year}#`),
    limit: 500,
    consistent: true,
  } as const;
  return (await allRows(storage, question)).map(readLateRow);
}

/** Holds what is late as it was read, while it is decided on: more of it may come, and some may go. */
export const lateStands = (
  committee: string,
  { year, id, version }: Pick<Late, 'year' | 'id' | 'version'>,
): CommandWrite => ({
  table,
  check: lateKey(committee, year, id),
  // Of what is gone again no row stands.
  if: version === 0 ? 'absent' : { version },
  refusal: 'again',
});

/** What happens in another year concerns this one only where its scheme asks for the item's day. */
export function concernsYear(subject: Subject, { year, byItem }: ClosedYear, line: LateLine): boolean {
  const fact = factAt(subject, year, line);
  return fact !== undefined && (byItem || yearOf(fact.on) === year);
}
