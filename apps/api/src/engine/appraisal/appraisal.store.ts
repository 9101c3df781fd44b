import type { Day } from '@lianluo/domain/calendar/day';
import type { Span } from '@lianluo/domain/calendar/period';
import {
  appraisalStates,
  rungs,
  type AppraisalState,
  type Assessment,
} from '@lianluo/domain/scheme/appraisal/appraisal';
import type { YearDays } from '@lianluo/domain/scheme/appraisal/year-rhythm';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';

/** Counting everybody to lock a year, as a job does it, and why it stopped. How far it came stands beside. */
interface Locking {
  by: { id: string; name: string; role: string };
  /** Since when what comes to a card is late; until then it was counted. */
  countedUntil: string;
  problem?: string | undefined;
}

/** By which version a year was counted, in the words of then. */
interface CountedBy {
  id: string;
  name: string;
  version: number;
}

/** A year of 年度考核 without what grows with its people: objections, corrections and results stand in rows of their own. */
export interface AppraisalHead {
  year: number;
  state: AppraisalState;
  /** 考评领导小组 */
  group: { members: readonly { id: string; name: string }[]; office: string };
  /** 初评单位 */
  bodies: readonly string[];
  /** Where they are not the usual ones. */
  tasks?: YearDays | undefined;
  window?: Span | undefined;
  objections: { total: number; open: number };
  /** How many corrections were decided: each has its place among them. */
  decided: number;
  locking?: Locking | undefined;
  /** By which rules it was locked. */
  scheme?: CountedBy | undefined;
  locked?: { on: Day; subjects: number } | undefined;
  /** Without what was written with them, but where one is made right now. */
  assessments: readonly Assessment[];
  published?: { on: Day } | undefined;
  version: number;
}

/**
 * 年度考核 of a committee stands among its platforms and not beside the cards: what was locked, said and decided is derived from
 * nothing, and the cards are dropped and counted anew.
 */
const table = 'platforms';
export const appraisalsPartition = (committee: string): string => `${committee}#appraisals`;

export const appraisalAddress = (committee: string, sk: string): Address => ({
  table,
  key: { pk: appraisalsPartition(committee), sk },
});
const headAddress = (committee: string, year: number): Address => appraisalAddress(committee, `${year}#head`);

const keysOf = <Key extends string>(labels: Readonly<Record<Key, string>>): Key[] =>
  // Object.keys types keys as strings; each object is a closed literal.
  Object.keys(labels) as Key[];

const person = fields<{ id: string; name: string }>({ id: text, name: text });

export const appraisalHeadCodec = rowCodec<Omit<AppraisalHead, 'version'>>(table, {
  year: number,
  state: oneOf(keysOf(appraisalStates)),
  group: fields({ members: list(person), office: text }),
  bodies: list(text),
  tasks: maybe(object<YearDays>()),
  window: maybe(fields<Span>({ from: text, to: text })),
  objections: fields({ total: number, open: number }),
  decided: number,
  locking: maybe(
    fields<Locking>({
      by: fields({ id: text, name: text, role: text }),
      countedUntil: text,
      problem: maybe(text),
    }),
  ),
  scheme: maybe(fields<CountedBy>({ id: text, name: text, version: number })),
  locked: maybe(fields({ on: text, subjects: number })),
  assessments: list(
    fields<Omit<Assessment, 'text'>>({
      rung: oneOf(keysOf(rungs)),
      body: maybe(text),
      by: text,
      byId: maybe(text),
      on: text,
    }),
  ),
  published: maybe(fields({ on: text })),
});

/** A year that nobody has begun. */
export const newHead = (year: number): AppraisalHead => ({
  year,
  state: 'running',
  group: { members: [], office: '' },
  bodies: [],
  objections: { total: 0, open: 0 },
  decided: 0,
  assessments: [],
  version: 0,
});

const appraisalHeadRow = (committee: string, { version, ...head }: AppraisalHead): Row => ({
  ...headAddress(committee, head.year).key,
  version,
  ...head,
  // What was written with them stands in rows of its own.
  assessments: head.assessments.map(({ text: _text, ...assessment }) => assessment),
});

function readHeadRow(row: Row): AppraisalHead {
  const { pk: _pk, sk: _sk, ...head } = appraisalHeadCodec(row);
  return head;
}

type Reading = Pick<Scope, 'storage'> & { committee: { id: string } };

/** A year that nobody has begun is running. */
export async function readAppraisalHead({ storage, committee }: Reading, year: number): Promise<AppraisalHead> {
  const [head] = await readAppraisalHeads({ storage, committee }, [year]);
  return head ?? newHead(year);
}

/** Several years at once, in the order in which they are asked for. */
export async function readAppraisalHeads(
  { storage, committee }: Reading,
  years: readonly number[],
): Promise<AppraisalHead[]> {
  if (years.length === 0) return [];
  const rows = await storage.get(
    years.map((year) => headAddress(committee.id, year)),
    { consistent: true },
  );
  return years.map((year, index) => {
    const row = rows[index];
    return row ? readHeadRow(row) : newHead(year);
  });
}

const asFound = ({ version }: AppraisalHead) => (version === 0 ? 'absent' : { version });

/** The next state of a year, where it still stands as it was found. */
export const headWrite = (committee: string, before: AppraisalHead, after: AppraisalHead): CommandWrite => ({
  table,
  put: appraisalHeadRow(committee, { ...after, version: before.version + 1 }),
  if: asFound(before),
});

/**
 * For whatever belongs to a year: nothing of it is written while the year moves on beside it. It is put as it stands, for a
 * function that may write a table may not hold its rows still otherwise.
 */
export const headStands = (committee: string, head: AppraisalHead): CommandWrite => ({
  table,
  put: appraisalHeadRow(committee, { ...head, version: Math.max(1, head.version) }),
  if: asFound(head),
  refusal: 'again',
});

/** Whether everybody is being counted right now: nothing of the year may be written. */
export const isLocking = ({ state, locking }: AppraisalHead): boolean =>
  state === 'checking' && locking !== undefined && locking.problem === undefined;

/** Whether it stands: from then on it is told as it was locked, with what was corrected beside it. */
export const isClosed = ({ state }: Pick<AppraisalHead, 'state'>): boolean =>
  state === 'locked' || state === 'published';
