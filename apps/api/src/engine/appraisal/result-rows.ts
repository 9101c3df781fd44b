import type { SubjectKind } from '@lianluo/contract/scores';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import type { QuotaSubject } from '@lianluo/domain/scheme/quota/duty';
import type { Profile } from '@lianluo/domain/scheme/subject';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import type { YearCard } from '@lianluo/domain/scorecard/year-card';
import { packed, unpacked } from '../../floor/storage/packed';
import { pagesOf } from '../../floor/storage/pages';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { fields, list, object, text } from '../../floor/storage/shape';
import { beginningWith, type Row, type Storage, type Write } from '../../floor/storage/table';
import { appraisalAddress, appraisalsPartition } from './appraisal.store';

/** What a year came to for one subject, in the words of then: a name that changes later changes nothing here. */
export interface FrozenSubject {
  kind: SubjectKind;
  id: string;
  name: string;
  result: SubjectResult;
  /** Not graded: was not there on any day of the year. */
  absent?: 'joined' | 'left';
  /** How many members a unit had at its end. */
  members?: number;
}

/** A subject with the card that it was counted from. */
export interface FrozenCard {
  subject: Subject;
  card: YearCard;
}

/** What the register told of a subject by then, where rules ask who somebody was: what is changed there later moves nothing. */
export interface FrozenAsked {
  subject: Subject;
  profile: Profile;
  asked: QuotaSubject;
}

const { table } = appraisalAddress('', '');

/** 锁定的结果 and the cards behind them, so many subjects a row: nothing on the head grows with the county. */
export const packedRowsCodec = rowCodec(table, { packed: text });

type Sort = 'result' | 'card' | 'asked';
interface Entries {
  result: FrozenSubject;
  card: FrozenCard;
  asked: FrozenAsked;
}

const serial = (part: number): string => String(part).padStart(3, '0');
const prefix = (year: number, sort: Sort, kind?: SubjectKind): string =>
  kind === undefined ? `${year}#${sort}#` : `${year}#${sort}#${kind}#`;

/** A row takes 400 kB, and a list reads all of a kind. */
const mostBytes = 200_000;

/** The rows of one page of subjects, by who is the last of it: one, unless its cards are so busy that they fill several. */
export function packedRows<Of extends Sort>(
  committee: string,
  { year, sort, kind, last }: { year: number; sort: Of; kind: SubjectKind; last: string },
  entries: readonly Entries[Of][],
): Row[] {
  return halves(entries).map((text, part) => ({
    ...appraisalAddress(committee, `${prefix(year, sort, kind)}${last}#${serial(part)}`).key,
    version: 1,
    packed: text,
  }));
}

function halves(entries: readonly unknown[]): string[] {
  const whole = packed({ entries });
  if (whole.length <= mostBytes || entries.length === 1) return [whole];
  const middle = Math.ceil(entries.length / 2);
  return [...halves(entries.slice(0, middle)), ...halves(entries.slice(middle))];
}

/** A row packs an object, which is what its shape can say. */
interface Packed<Of extends Sort> {
  entries: readonly Entries[Of][];
}

const entriesIn = <Of extends Sort>(row: Row): readonly Entries[Of][] =>
  textIn({ table, row, attribute: 'packed' }, packedShape<Of>(), unpacked).entries;

const packedShape = <Of extends Sort>() => fields<Packed<Of>>({ entries: list(object<Entries[Of]>()) });

/** Row by row, in the order in which they were locked. */
async function* entriesOf<Of extends Sort>(
  storage: Storage,
  committee: string,
  year: number,
  sort: Of,
  kind?: SubjectKind,
) {
  const pk = appraisalsPartition(committee);
  const question = { table, pk, ...beginningWith(prefix(year, sort, kind)), limit: 20, consistent: true } as const;
  for await (const rows of pagesOf(storage, question)) for (const row of rows) yield entriesIn<Of>(row);
}

export const frozenCards = (storage: Storage, committee: string, year: number) =>
  entriesOf(storage, committee, year, 'card');

/** Who everybody was when the year was locked, by their cards. */
export async function readAsked(
  storage: Storage,
  committee: string,
  year: number,
): Promise<ReadonlyMap<Subject, FrozenAsked>> {
  const asked = new Map<Subject, FrozenAsked>();
  for await (const entries of entriesOf(storage, committee, year, 'asked'))
    for (const each of entries) asked.set(each.subject, each);
  return asked;
}

/** Everybody of a kind as the year was locked. */
export async function readResults(
  storage: Storage,
  committee: string,
  year: number,
  kind: SubjectKind,
): Promise<FrozenSubject[]> {
  const results: FrozenSubject[] = [];
  for await (const entries of entriesOf(storage, committee, year, 'result', kind)) results.push(...entries);
  return results;
}

/** What takes away what an attempt to lock the year that came to nothing has left, some rows at a time: each is written with progress. */
export async function* frozenRemovals(storage: Storage, committee: string, year: number): AsyncGenerator<Write[]> {
  // What facts filled in of the sheets stands beside the results.
  for (const sort of ['result', 'card', 'asked', 'filled']) {
    const pk = appraisalsPartition(committee);
    const question = { table, pk, ...beginningWith(`${year}#${sort}#`), limit: 90, consistent: true } as const;
    for await (const rows of pagesOf(storage, question))
      if (rows.length > 0) yield rows.map(({ pk, sk }) => ({ table, remove: { pk, sk } }));
  }
}
