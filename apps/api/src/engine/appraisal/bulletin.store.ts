import type { BulletinView } from '@lianluo/contract/appraisal-results';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { packed, unpacked } from '../../floor/storage/packed';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { object, text } from '../../floor/storage/shape';
import type { Address } from '../../floor/storage/table';
import { appraisalAddress } from './appraisal.store';

const addressOf = (committee: string, year: number): Address => appraisalAddress(committee, `${year}#bulletin`);
const { table } = addressOf('', 0);

/** 通报 of a year as it was published, names and words of then among it. */
export const bulletinCodec = rowCodec(table, { told: text });

export const bulletinWrite = (committee: string, year: number, bulletin: BulletinView): CommandWrite => ({
  table,
  put: { ...addressOf(committee, year).key, version: 1, told: packed(bulletin) },
  if: 'absent',
});

export async function readKeptBulletin(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  year: number,
): Promise<BulletinView | undefined> {
  const { key } = addressOf(committee.id, year);
  const [row] = await storage.get([{ table, key }], { consistent: true });
  return row && textIn({ table, row, attribute: 'told' }, object<BulletinView>(), unpacked);
}
