import type { Day } from '@lianluo/domain/calendar/day';
import { Refusal } from '@lianluo/domain/refusal';
import { unlikeCity } from '@lianluo/domain/scheme/city/locks';
import { mostEntries } from '@lianluo/domain/text/limits';
import {
  cityVersionOn,
  readCityHead,
  readCityVersion,
  versionFollowed,
  type CityHead,
  type CityScheme,
} from '../../engine/scheme/city-scheme';
import { writtenIn, type Written } from '../../engine/scheme/own-schemes';
import type { Followed, Published } from '../../engine/scheme/scheme.store';
import type { Scope } from '../../floor/context';

/** A draft that follows the city's scheme changes its open parts alone, as they were when it was taken over. */
export async function requireAsCityHas(scope: Scope, draft: Written): Promise<void> {
  await requireAs(scope, draft, (city, followed) => versionFollowed(city, followed, scope.today));
}

/**
 * What is put in force is as the city has it by then: a newer version of the city's is taken over first. Answers which of its
 * versions the new one follows.
 */
export const requireAsCityHasOn = (scope: Scope, draft: Written, day: Day): Promise<Followed | undefined> =>
  requireAs(
    scope,
    draft,
    (city, followed) =>
      cityVersionOn(city, day > scope.today ? day : scope.today) ?? versionFollowed(city, followed, scope.today),
  );

async function requireAs(
  scope: Scope,
  { rules, city: followed }: Written,
  which: (city: CityHead, followed: Followed) => Published | undefined,
): Promise<Followed | undefined> {
  const city = followed && (await readCityHead(scope));
  if (!city || followed.committee !== city.committee.id) return undefined;
  const found = await readCityVersion(scope, city, which(city, followed));
  if (!found) return undefined;
  requireLocked(rules, found);
  return found.of;
}

function requireLocked(rules: Written['rules'], { scheme, locks }: CityScheme): void {
  const unlike = unlikeCity(rules, writtenIn(scheme).rules, locks).slice(0, mostEntries.page);
  if (unlike.length === 0) return;
  throw new Refusal(
    'scheme.locked',
    unlike.map(({ pointer, words }) => ({
      pointer: `/rules${pointer}`,
      code: 'scheme.locked',
      message: `${words}。这一项市政协已锁定，请保持市政协的规定。`,
    })),
  );
}
