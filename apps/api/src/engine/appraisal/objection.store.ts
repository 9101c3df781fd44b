import { objectionPlaces } from '@lianluo/contract/appraisals';
import { subjectKinds, type SubjectKind } from '@lianluo/contract/scores';
import { objectionOutcomes, type ObjectionOutcome } from '@lianluo/domain/scheme/appraisal/appraisal';
import type { Evidence } from '@lianluo/domain/scheme/sheet/scores';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, maybe, object, oneOf, text } from '../../floor/storage/shape';
import { beginningWith, type Address, type Row, type Storage } from '../../floor/storage/table';
import { appraisalAddress, appraisalsPartition } from './appraisal.store';

export type ObjectionPlace = keyof typeof objectionPlaces;

/** 异议 about one line of somebody's year, in the words of then. */
export interface StoredObjection {
  id: string;
  subject: { kind: SubjectKind; id: string; name: string };
  what: ObjectionPlace;
  line: { id: string; label: string };
  text: string;
  evidence: Evidence;
  by: { id: string; name: string };
  at: string;
  decision?:
    | {
        outcome: ObjectionOutcome;
        reason: string;
        by: { id: string; name: string };
        at: string;
        /** Nobody else of the committee could have decided. */
        alone?: boolean | undefined;
      }
    | undefined;
  /** By whoever raised it. */
  withdrawn?: { reason?: string | undefined; at: string } | undefined;
  version: number;
}

const { table } = appraisalAddress('', '');
const prefix = (year: number): string => `${year}#objection#`;
const addressOf = (committee: string, year: number, id: string): Address =>
  appraisalAddress(committee, `${prefix(year)}${id}`);

// Object.keys types keys as strings; each object is a closed literal.
const places = Object.keys(objectionPlaces) as ObjectionPlace[];
const outcomes = Object.keys(objectionOutcomes) as ObjectionOutcome[];
const person = fields<{ id: string; name: string }>({ id: text, name: text });

export const objectionCodec = rowCodec<Omit<StoredObjection, 'version'>>(table, {
  id: text,
  subject: fields({ kind: oneOf<SubjectKind>(subjectKinds), id: text, name: text }),
  what: oneOf(places),
  line: fields({ id: text, label: text }),
  text,
  evidence: object<Evidence>(),
  by: person,
  at: text,
  decision: maybe(fields({ outcome: oneOf(outcomes), reason: text, by: person, at: text, alone: maybe(flag) })),
  withdrawn: maybe(fields({ reason: maybe(text), at: text })),
});

function readRow(row: Row): StoredObjection {
  const { pk: _pk, sk: _sk, ...objection } = objectionCodec(row);
  return objection;
}

/** A new one, or the next state of one. */
export const objectionWrite = (committee: string, year: number, objection: StoredObjection) => ({
  table,
  put: { ...addressOf(committee, year, objection.id).key, ...objection } satisfies Row,
  if: objection.version === 1 ? ('absent' as const) : { version: objection.version - 1 },
});

/** Newest first: ids sort by time. There is a window of some days to raise them in. */
export async function readObjections(storage: Storage, committee: string, year: number): Promise<StoredObjection[]> {
  const pk = appraisalsPartition(committee);
  const question = {
    table,
    pk,
    ...beginningWith(prefix(year)),
    limit: 500,
    newestFirst: true,
    consistent: true,
  } as const;
  return (await allRows(storage, question)).map(readRow);
}

export async function findObjection({ storage, committee }: Scope, year: number, id: string): Promise<StoredObjection> {
  const [row] = await storage.get([addressOf(committee.id, year, id)], { consistent: true });
  if (!row) throw new Refusal('not-found');
  return readRow(row);
}
