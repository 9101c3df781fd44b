import type { Day } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Scope } from '../../floor/context';
import { begunOn, readLaidDown, type LaidDown } from './own-schemes';
import { headAddress, readHead, type Followed, type Published, type SchemeHead } from './scheme.store';

type Asking = Pick<Scope, 'storage' | 'committee'>;

/** 市政协 of a county with what it has laid down; a draft of a city is nobody's below it. */
export interface CityHead {
  committee: Committee;
  versions: SchemeHead['versions'];
}

/** Of its own city alone, whoever asks: nothing for a city, and none where the county stands alone. */
export async function readCityHead({ storage, committee }: Asking): Promise<CityHead | undefined> {
  if (committee.parent === undefined) return undefined;
  const addresses = [committeeAddress(committee.parent), headAddress(committee.parent)];
  const [city, head] = await storage.get(addresses, { consistent: true });
  return city && { committee: readCommitteeRow(city), versions: readHead(head).versions };
}

/** 市政协的一个版本, whole. */
export interface CityScheme extends LaidDown {
  of: Followed;
}

export async function readCityVersion(
  { storage }: Pick<Scope, 'storage'>,
  { committee }: CityHead,
  told: Published | undefined,
): Promise<CityScheme | undefined> {
  const found = await readLaidDown({ storage, committee }, told);
  return found && { ...found, of: { committee: committee.id, version: found.scheme.version } };
}

/** The version that is in force in the city on a day. */
export const cityVersionOn = ({ versions }: CityHead, day: Day): Published | undefined =>
  begunOn({ versions, version: 0 }, day);

/** The version that rules follow, as they were taken over; one that the city has dropped since is told by what is in force there. */
export function versionFollowed(city: CityHead, { committee, version }: Followed, today: Day): Published | undefined {
  if (committee !== city.committee.id) return undefined;
  return city.versions.find((each) => each.version === version) ?? cityVersionOn(city, today);
}
