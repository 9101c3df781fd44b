import type { BulletinView } from '@lianluo/contract/appraisal-results';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { packed, unpacked } from '../../floor/storage/packed';
import { allRows } from '../../floor/storage/pages';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { object, text } from '../../floor/storage/shape';
import { beginningWith } from '../../floor/storage/table';
import { appraisalAddress, appraisalsPartition } from './appraisal.store';

const { table } = appraisalAddress('', '');
const prefix = (year: number): string => `${year}#bulletin#`;

/** A row takes 400 kB, and what is packed is a byte a character: a bulletin with many corrections fills several. */
const mostCharacters = 300_000;

/** 通报 of a year as it was published, names and words of then among it, or one part of its text. */
export const bulletinCodec = rowCodec(table, { told: text });

export function bulletinWrites(committee: string, year: number, bulletin: BulletinView): CommandWrite[] {
  const told = packed(bulletin);
  return Array.from({ length: Math.ceil(told.length / mostCharacters) }, (_, part) => ({
    table,
    put: {
      ...appraisalAddress(committee, `${prefix(year)}${String(part).padStart(3, '0')}`).key,
      version: 1,
      told: told.slice(part * mostCharacters, (part + 1) * mostCharacters),
    },
    if: 'absent' as const,
  }));
}

export async function readKeptBulletin(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  year: number,
): Promise<BulletinView | undefined> {
  const question = {
    table,
    pk: appraisalsPartition(committee.id),
    ...beginningWith(prefix(year)),
    limit: 100,
  } as const;
  const rows = await allRows(storage, { ...question, consistent: true });
  const [first] = rows;
  if (!first) return undefined;
  const told = rows.map((row) => bulletinCodec(row).told).join('');
  return textIn({ table, row: { ...first, told }, attribute: 'told' }, object<BulletinView>(), unpacked);
}
