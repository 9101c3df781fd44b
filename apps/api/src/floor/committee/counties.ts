import type { Committee } from '@lianluo/domain/committee/committee';
import type { Dependencies } from '../context';
import { pagesOf } from '../storage/pages';
import { beginningWith, type Row } from '../storage/table';
import { committeeAddress, readCommitteeRow } from './committee.store';

/** 县（市、区）政协 of a city, in the order they were created. */
export async function countiesOf({ storage }: Pick<Dependencies, 'storage'>, city: string): Promise<Committee[]> {
  const counties: Committee[] = [];
  // A city has a few dozen counties: one query and one batch read them.
  const pages = pagesOf(storage, { table: 'platforms', pk: city, ...beginningWith('county#'), limit: 100 });
  for await (const rows of pages) {
    const found = await storage.get(rows.map((row) => committeeAddress(row.sk.slice('county#'.length))));
    counties.push(...found.filter((row): row is Row => row !== undefined).map(readCommitteeRow));
  }
  return counties;
}
