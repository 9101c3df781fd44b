import type { SubjectKind } from '@lianluo/contract/scores';
import { subjectKinds } from '@lianluo/contract/scores';
import type { Day } from '@lianluo/domain/calendar/day';
import type { SubjectResult } from '@lianluo/domain/scheme/appraisal/frozen';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import { beginningWith, type Row, type Storage } from '../../floor/storage/table';
import { appraisalAddress, appraisalsPartition } from './appraisal.store';

/** 决定 of one correction, with all that was known then: what is late may come and go again, and what was decided stays visible. */
export interface Decision {
  /** Of what was late, see `Late`. */
  late: string;
  subject: { kind: SubjectKind; id: string; name: string };
  /** Where it stands on the card, how much of it there was then, and by how much that differed from what counted. */
  signature: string;
  at: string;
  net: number;
  change: number;
  accepted: boolean;
  reason: string;
  /** Nobody else of the committee could have decided. */
  alone?: boolean | undefined;
  by: { id: string; name: string };
  on: Day;
  decidedAt: string;
  /** Its place among all decisions of the year. */
  place: number;
  /** Who entered the fact, as far as that is known. */
  entered?: { by: string; byId: string; on: Day } | undefined;
  /** What the subject came to before it, and with it. */
  before: SubjectResult;
  after?: SubjectResult | undefined;
  /** The same of units that stand otherwise by what their member did. */
  also?: readonly Made[] | undefined;
}

/** What a subject came to before a decision, and with it. */
export interface Made {
  before: SubjectResult;
  after: SubjectResult;
}

const { table } = appraisalAddress('', '');
const prefix = (year: number): string => `${year}#decision#`;

export const decisionCodec = rowCodec<Decision>(table, {
  late: text,
  subject: fields({ kind: oneOf<SubjectKind>(subjectKinds), id: text, name: text }),
  signature: text,
  at: text,
  net: number,
  change: number,
  accepted: flag,
  reason: text,
  alone: maybe(flag),
  by: fields({ id: text, name: text }),
  on: text,
  decidedAt: text,
  place: number,
  entered: maybe(fields({ by: text, byId: text, on: text })),
  before: object<SubjectResult>(),
  after: maybe(object<SubjectResult>()),
  also: maybe(list(fields<Made>({ before: object<SubjectResult>(), after: object<SubjectResult>() }))),
});

export const decisionRow = (committee: string, year: number, decision: Decision): Row => ({
  ...appraisalAddress(committee, `${prefix(year)}${String(decision.place).padStart(6, '0')}`).key,
  version: 1,
  ...decision,
});

/** In their order. */
export async function readDecisions(storage: Storage, committee: string, year: number): Promise<Decision[]> {
  const pk = appraisalsPartition(committee);
  const question = { table, pk, ...beginningWith(prefix(year)), limit: 500, consistent: true } as const;
  return (await allRows(storage, question)).map((row) => {
    const { pk: _pk, sk: _sk, version: _version, ...decision } = decisionCodec(row);
    return decision;
  });
}
