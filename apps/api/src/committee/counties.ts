import type { Committee } from '@lianluo/domain/committee/committee';
import type { Dependencies } from '../context';
import { beginningWith, type Row } from '../storage/table';
import { committeeAddress, readCommitteeRow } from './committee.store';

/** A city has a few dozen counties at most; one query and one batch read them. */
const most = 100;

/** 区县政协 of a city, in the order they were created. */
export async function countiesOf({ storage }: Pick<Dependencies, 'storage'>, city: string): Promise<Committee[]> {
  const { rows } = await storage.list({ table: 'platforms', pk: city, ...beginningWith('county#'), limit: most });
  if (rows.length === 0) return [];
  const found = await storage.get(rows.map((row) => committeeAddress(row.sk.slice('county#'.length))));
  return found.filter((row): row is Row => row !== undefined).map(readCommitteeRow);
}
