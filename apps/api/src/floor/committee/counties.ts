import type { Committee } from '@lianluo/domain/committee/committee';
import type { Dependencies } from '../context';
import { pagesOf } from '../storage/pages';
import { beginningWith, type Row } from '../storage/table';
import { committeeAddress, readCommitteeRow, rehearsalKey } from './committee.store';

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

/** The same with its 演练县: everything in whose name a city may be asked about. */
export async function committeesUnder(deps: Pick<Dependencies, 'storage'>, city: string): Promise<Committee[]> {
  const counties = await countiesOf(deps, city);
  const [place] = await deps.storage.get([{ table: 'platforms', key: rehearsalKey(city) }]);
  const [row] = place ? await deps.storage.get([committeeAddress(String(place['county']))]) : [];
  return row ? [...counties, readCommitteeRow(row)] : counties;
}
