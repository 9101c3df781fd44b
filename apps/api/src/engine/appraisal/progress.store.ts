import { subjectKinds, type SubjectKind } from '@lianluo/contract/scores';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';
import { appraisalAddress } from './appraisal.store';

/** How far counting everybody of a year came: whoever takes it up writes here first, and whoever had it before stops. */
export interface Progress {
  year: number;
  done: number;
  total: number;
  /** The last page that was written: of which kind, and behind whom the next one begins. */
  place?: { kind: SubjectKind; after: string } | undefined;
  version: number;
}

const progressAddress = (committee: string, year: number): Address => appraisalAddress(committee, `${year}#progress`);

const { table } = progressAddress('', 0);

export const progressCodec = rowCodec<Omit<Progress, 'version'>>(table, {
  year: number,
  done: number,
  total: number,
  place: maybe(fields({ kind: oneOf<SubjectKind>(subjectKinds), after: text })),
});

export async function readProgress(storage: Storage, committee: string, year: number): Promise<Progress | undefined> {
  const { key } = progressAddress(committee, year);
  const [row] = await storage.get([{ table, key }], { consistent: true });
  return row && readProgressRow(row);
}

function readProgressRow(row: Row): Progress {
  const { year, done, total, place, version } = progressCodec(row);
  return { year, done, total, place, version };
}

/** The next state, where nobody else has taken it up. */
export const progressWrite = (committee: string, { version, ...progress }: Progress) => ({
  table,
  put: { ...progressAddress(committee, progress.year).key, version: version + 1, ...progress } satisfies Row,
  if: version === 0 ? ('absent' as const) : { version },
});
