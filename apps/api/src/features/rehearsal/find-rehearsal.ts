import type { Committee } from '@lianluo/domain/committee/committee';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeAddress, readCommitteeRow, rehearsalKey } from '../../floor/committee/committee.store';
import type { Scope } from '../../floor/context';
import { readRehearsal } from '../../floor/committee/rehearsal.store';
import type { FoundRehearsal } from './rehearsal.view';

/** The 演练县 of a city, or the path's committee where it is one. */
export async function findRehearsal(scope: Scope): Promise<FoundRehearsal> {
  const found = await foundRehearsal(scope);
  if (!found) throw new Refusal('not-found');
  return found;
}

export async function foundRehearsal(scope: Scope): Promise<FoundRehearsal | undefined> {
  const county = await countyOf(scope);
  const state = county && (await readRehearsal(scope.storage, county.id));
  return county && state && { county, state };
}

async function countyOf({ storage, committee }: Scope): Promise<Committee | undefined> {
  if (committee.rehearsal) return committee;
  const [place] = await storage.get([{ table: 'platforms', key: rehearsalKey(committee.id) }]);
  if (!place) return undefined;
  const [row] = await storage.get([committeeAddress(String(place['county']))]);
  return row && readCommitteeRow(row);
}
