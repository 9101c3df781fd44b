import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import { differencesUnder } from '@lianluo/domain/scheme/city/locks';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { differencesOf } from '@lianluo/domain/scheme/told/difference';
import { mostEntries } from '@lianluo/domain/text/limits';
import {
  cityVersionOn,
  readCityHead,
  readCityVersion,
  versionFollowed,
  type CityScheme,
} from '../../engine/scheme/city-scheme';
import { writtenIn } from '../../engine/scheme/own-schemes';
import type { Followed } from '../../engine/scheme/scheme.store';
import type { Scope } from '../../floor/context';

/** 市政协的办法 as a county sees it, and what of the county's own rules it holds. */
interface Above {
  city: CommitteeSchemeView['city'];
  locked: readonly string[];
}

/** The rules that follow the city or may come to: the draft, else the newest version. */
interface Own {
  rules: Rules;
  city?: Followed | undefined;
}

export async function aboveOf(call: Scope, own: Own | undefined): Promise<Above> {
  const city = await readCityHead(call);
  const now = city && (await readCityVersion(call, city, cityVersionOn(city, call.today)));
  if (!city || !now) return { city: null, locked: [] };
  const follows = own?.city?.committee === city.committee.id ? own.city : undefined;
  const told = follows && versionFollowed(city, follows, call.today);
  const followed = told?.version === now.of.version ? now : await readCityVersion(call, city, told);
  const { name, source, version, effectiveFrom } = now.scheme;
  return {
    locked: followed?.locks ?? [],
    city: {
      committee: { id: city.committee.id, name: city.committee.name },
      name,
      source,
      version,
      effectiveFrom,
      locks: [...now.locks],
      follows: follows?.version ?? null,
      changes: own && follows && followed !== now ? changesOf(own.rules, now) : [],
    },
  };
}

/** What the newer version has otherwise in what it locks. */
function changesOf(own: Rules, { scheme, locks }: CityScheme) {
  const { rules } = writtenIn(scheme);
  return differencesUnder(differencesOf(own, rules), locks, { before: own, after: rules })
    .slice(0, mostEntries.page)
    .map((each) => ({ ...each, fields: [...each.fields] }));
}
