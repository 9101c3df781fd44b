import type { Day } from '@lianluo/domain/calendar/day';
import { allRows, pagesOf } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { list, maybe, number, text } from '../../floor/storage/shape';
import type { Key, Row, Storage, Write } from '../../floor/storage/table';

/** Of whom standings are kept. */
export type RankedKind = 'member' | 'unit';

/** 名次表: the standings of a kind of subjects in a year, by one version of the scheme. */
export interface StandingSet {
  committee: string;
  year: number;
  kind: RankedKind;
  /** Of the scheme. */
  by: number;
}

/** How a subject stands in a year: what a ranking is made of, and what lists are filtered and ordered by. */
export interface Standing {
  id: string;
  name: string;
  /** How its name is sorted. */
  order: string;
  value?: number | undefined;
  grade?: string | undefined;
  stars?: number | undefined;
  /** Why it is not ranked. */
  absent?: string | undefined;
  /** Periods of quotas that are met, of those in which something is asked. */
  met: number;
  asked: number;
  /** Members of a unit. */
  size?: number | undefined;
}

/** How far a set has been counted. */
export interface SetHead {
  /** All of it holds as of this day, but for those that are stale. */
  countedOn?: Day | undefined;
  /** Who counts all of it, while that is under way. */
  run?: string | undefined;
  /** When this was last written. */
  at: string;
  done: number;
  total: number;
  /** Whose cards have changed since they were counted. */
  stale: readonly string[];
  version: number;
}

/** Who has written nothing for so long counts no more. */
const silentMs = 60_000;

/** Whether somebody counts all of a set right now. */
export const isAtWork = (head: SetHead | undefined, now: Date): boolean =>
  head?.run !== undefined && now.getTime() - Date.parse(head.at) < silentMs;

const table = 'scorecards';
const rowsPartition = ({ committee, year, kind, by }: StandingSet): string =>
  `${committee}#standings#${year}#${kind}#v${by}`;

const headsPartition = (committee: string): string => `${committee}#standings`;
const headKey = ({ committee, year, kind, by }: StandingSet): Key => ({
  pk: headsPartition(committee),
  sk: `${year}#${kind}#v${by}`,
});

function setOf({ pk, sk }: Key): StandingSet {
  const [year, kind, by = ''] = sk.split('#');
  const [committee = ''] = pk.split('#');
  return { committee, year: Number(year), kind: kind === 'unit' ? 'unit' : 'member', by: Number(by.slice(1)) };
}

export const setHeadCodec = rowCodec(table, {
  countedOn: maybe(text),
  run: maybe(text),
  at: text,
  done: number,
  total: number,
  stale: list(text),
});
export const standingCodec = rowCodec(table, {
  name: text,
  order: text,
  value: maybe(number),
  grade: maybe(text),
  stars: maybe(number),
  absent: maybe(text),
  met: number,
  asked: number,
  size: maybe(number),
});

const headIn = (row: Row): SetHead => {
  const { countedOn, run, at, done, total, stale, version } = setHeadCodec(row);
  return { countedOn, run, at, done, total, stale, version };
};

const standingIn = (row: Row): Standing => {
  const { sk: id, name, order, value, grade, stars, absent, met, asked, size } = standingCodec(row);
  return { id, name, order, value, grade, stars, absent, met, asked, size };
};

/** What is not said is not kept. */
const said = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

export async function readSetHead(
  { get }: Pick<Storage, 'get'>,
  set: StandingSet,
  options?: { consistent: boolean },
): Promise<SetHead | undefined> {
  const [row] = await get([{ table, key: headKey(set) }], options);
  return row && headIn(row);
}

/** Every set of a committee that anybody has asked for, but for earlier versions' whose place a later one took. */
export async function readSets(storage: Storage, committee: string): Promise<{ set: StandingSet; head: SetHead }[]> {
  const rows = await allRows(storage, { table, pk: headsPartition(committee), limit: 100, consistent: true });
  return rows.map((row) => ({ set: setOf(row), head: headIn(row) }));
}

/** The next state of a head, in the place of the one that was read. */
export function headWrite(set: StandingSet, before: SetHead | undefined, next: Omit<SetHead, 'version'>): Write {
  const version = (before?.version ?? 0) + 1;
  return {
    table,
    put: { ...headKey(set), ...said({ ...next, version: undefined }), version },
    if: before ? { version: before.version } : 'absent',
  };
}

export const headRemoval = (set: StandingSet, { version }: SetHead): Write => ({
  table,
  remove: headKey(set),
  if: { version },
});

export async function readStandings(storage: Storage, set: StandingSet, consistent = false): Promise<Standing[]> {
  const standings: Standing[] = [];
  for await (const rows of pagesOf(storage, { table, pk: rowsPartition(set), limit: 1000, consistent }))
    standings.push(...rows.map(standingIn));
  return standings;
}

/** Guarded by the head, which is written with it. */
export const standingWrite = (set: StandingSet, { id, ...standing }: Standing): Write => ({
  table,
  put: { pk: rowsPartition(set), sk: id, version: 1, ...said(standing) },
});

export const standingRemoval = (set: StandingSet, id: string): Write => ({
  table,
  remove: { pk: rowsPartition(set), sk: id },
});
