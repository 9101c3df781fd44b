import type { Day } from '@lianluo/domain/calendar/day';
import type { Grant } from '@lianluo/domain/scheme/points/granted';
import { grantStates, type GrantState } from '@lianluo/domain/scheme/points/grant-rules';
import type { PointsFor } from '@lianluo/domain/scheme/language';
import type { Evidence } from '@lianluo/domain/scheme/sheet/scores';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { packed, unpacked } from '../../floor/storage/packed';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { fields, list, maybe, number, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';
import { appraisalAddress } from './appraisal.store';
import { getAll } from '../../floor/storage/get-all';

/** 认定 with all that is told of it. */
export interface StoredGrant {
  /** `2026-…`, so that it says itself in which year it stands. */
  id: string;
  subject: { kind: PointsFor; id: string };
  /** Which node of the points, and what it was called then. */
  node: string;
  label: string;
  points: number;
  on: Day;
  evidence: Evidence;
  state: GrantState;
  by: { id: string; name: string };
  decided?: { by: { id: string; name: string }; on: Day; reason?: string | undefined } | undefined;
  updatedAt: string;
  version: number;
}

/** What of a grant counts and tells its lists apart. All of a year stand in one row, whose version lets one be written at a time. */
export interface GrantLine {
  id: string;
  subject: string;
  node: string;
  points: number;
  on: Day;
  state: GrantState;
}

export interface GrantsOfYear {
  year: number;
  /** Oldest first. */
  lines: readonly GrantLine[];
  version: number;
}

const { table } = appraisalAddress('', '');

export const grantId = (year: number, id: string): string => `${year}-${id}`;
export const yearOfGrant = (id: string): number => Number(/^(\d{4})-/.exec(id)?.[1] ?? NaN);

const grantAddress = (committee: string, id: string): Address =>
  appraisalAddress(committee, `${yearOfGrant(id)}#grant#${id}`);
const grantsAddress = (committee: string, year: number): Address => appraisalAddress(committee, `${year}#grants`);

// Object.keys types keys as strings; the object is a closed literal.
const states = Object.keys(grantStates) as GrantState[];
const pointsFor: readonly PointsFor[] = ['member', 'unit', 'committee'];

const person = fields<{ id: string; name: string }>({ id: text, name: text });

export const grantCodec = rowCodec<Omit<StoredGrant, 'id' | 'version'>>(table, {
  subject: fields({ kind: oneOf(pointsFor), id: text }),
  node: text,
  label: text,
  points: number,
  on: text,
  evidence: fields({ text: maybe(text), files: maybe(list(text)) }),
  state: oneOf(states),
  by: person,
  decided: maybe(fields({ by: person, on: text, reason: maybe(text) })),
  updatedAt: text,
});
export const grantsCodec = rowCodec(table, { grants: text });

const grantRow = (committee: string, { id, decided, ...grant }: StoredGrant): Row => ({
  ...grantAddress(committee, id).key,
  ...grant,
  ...(decided && { decided }),
});

function readGrantRow(row: Row): StoredGrant {
  const { pk: _pk, sk, decided, ...grant } = grantCodec(row);
  return { ...grant, id: sk.slice(sk.lastIndexOf('#') + 1), ...(decided && { decided }) };
}

const lineShape = list(
  fields<GrantLine>({ id: text, subject: text, node: text, points: number, on: text, state: oneOf(states) }),
);
export const readLines = (row: Row): readonly GrantLine[] =>
  textIn({ table, row, attribute: 'grants' }, lineShape, unpacked);

type Reading = Pick<Scope, 'storage' | 'committee'>;

/** All of a year in one read. */
export async function readGrants({ storage, committee }: Reading, year: number): Promise<GrantsOfYear> {
  const [row] = await storage.get([grantsAddress(committee.id, year)], { consistent: true });
  return { year, lines: row ? readLines(row) : [], version: row?.version ?? 0 };
}

/** Those with these ids that are there, in their order. */
export async function grantsWith({ storage, committee }: Reading, ids: readonly string[]): Promise<StoredGrant[]> {
  const addresses = ids.map((id) => grantAddress(committee.id, id));
  const rows = await getAll(storage, addresses, { consistent: true });
  return rows.flatMap((row) => (row ? [readGrantRow(row)] : []));
}

const subjectOf = ({ kind, id }: StoredGrant['subject']): string => `${kind}#${id}`;
const lineOf = ({ id, subject, node, points, on, state }: StoredGrant): GrantLine => ({
  id,
  subject: subjectOf(subject),
  node,
  points,
  on,
  state,
});

/** Writes one grant and its line among those of its year, as they were found. */
export function grantWrites(
  committee: string,
  { year, lines, version }: GrantsOfYear,
  grant: StoredGrant,
): CommandWrite[] {
  const line = lineOf(grant);
  const isNew = !lines.some(({ id }) => id === grant.id);
  const next = isNew ? [...lines, line] : lines.map((each) => (each.id === grant.id ? line : each));
  return [
    {
      table,
      put: { ...grantsAddress(committee, year).key, version: version + 1, grants: packed(next) },
      if: version === 0 ? 'absent' : { version },
      // Another one of the year was faster: what is left of the most may be less now.
      refusal: 'again',
    },
    {
      table,
      put: grantRow(committee, grant),
      if: isNew ? 'absent' : { version: grant.version - 1 },
    },
  ];
}

/** Those of a subject that count, or would once they are approved. */
export const linesFor = ({ lines }: GrantsOfYear, subject: StoredGrant['subject']): GrantLine[] =>
  lines.filter((line) => line.subject === subjectOf(subject) && (line.state === 'counted' || line.state === 'waiting'));

/** As points are counted with them. */
export const countedWith = ({ id, node, points, on, state }: GrantLine): Grant => ({
  id,
  node,
  points,
  on,
  approved: state === 'counted',
});
