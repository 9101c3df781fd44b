import type { changeScheme as endpoint } from '@lianluo/contract/committee-scheme';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { isLocal, nameOfBegun } from '@lianluo/domain/scheme/begun';
import { withLocked } from '@lianluo/domain/scheme/city/take-over';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules } from '@lianluo/schemes/rules/base';
import { regionCodes } from '@lianluo/schemes/rules/places';
import { cityVersionOn, readCityHead, readCityVersion, type CityScheme } from '../../engine/scheme/city-scheme';
import { readLaidDown, writtenIn, type Written } from '../../engine/scheme/own-schemes';
import type { SchemeHead } from '../../engine/scheme/scheme.store';
import type { Call } from '../../floor/context';
import { presetOf } from './presets';

type Changing = Call<typeof endpoint>;
type From = NonNullable<Changing['body']['from']>;
type FromCity = Extract<From, { city: unknown }>;

/** 从空白起草: what is usual everywhere, with nothing laid down yet. */
const blank: Rules = { ...baseRules, standards: [] };

/** What a draft is before it is changed: what it is told to be begun from, what it was, or the newest version. */
export async function beginningOf(
  call: Changing,
  head: SchemeHead,
  { from, before }: { from: From | undefined; before: Written | undefined },
): Promise<Partial<Written> | undefined> {
  if (!from) return before ?? newestOf(call, head);
  if ('blank' in from) return { rules: blank };
  if ('preset' in from) {
    const preset = presetOf(from.preset);
    if (!preset) throw invalidField('/from/preset', 'item.unknown', '没有这个预置方案。');
    return fromPreset(call, preset, (await newestOf(call, head))?.rules);
  }
  if ('city' in from) return fromCity(call, await cityCalled(call, from), before ?? (await newestOf(call, head)), from);
  const own = await versionOf(call, head, from.version);
  if (!own) throw invalidField('/from/version', 'item.unknown', '没有这个版本。');
  return own;
}

/** A version of the committee's own, with what it locks and what it follows. */
async function versionOf(call: Changing, { versions }: SchemeHead, version: number | undefined) {
  const told = versions.find((each) => each.version === version);
  const laidDown = await readLaidDown(call, told);
  return laidDown && { ...writtenIn(laidDown.scheme), locks: laidDown.locks, city: told?.city };
}

const newestOf = (call: Changing, head: SchemeHead): Promise<Written | undefined> =>
  versionOf(call, head, head.versions[0]?.version);

async function cityCalled(call: Changing, { city: asked }: FromCity): Promise<CityScheme> {
  const city = await readCityHead(call);
  if (!city || city.versions.length === 0) throw new Refusal('scheme.no-city');
  const told =
    asked === true ? cityVersionOn(city, call.today) : city.versions.find(({ version }) => version === asked);
  const found = await readCityVersion(call, city, told);
  if (found) return found;
  if (asked === true) throw new Refusal('scheme.no-city');
  throw invalidField('/from/city', 'item.unknown', '市政协没有这个版本。');
}

/** Rules of another place come without what that calls them and says by habit: a committee keeps what is its own. */
function fromPreset({ committee }: Changing, preset: Scheme, own: Rules | undefined): Written {
  const { rules, ...told } = writtenIn(preset);
  const isOurs = isLocal({ id: preset.id, regionCode: regionCodes[preset.id] }, committee);
  return { ...told, name: nameOfBegun(committee), rules: isOurs ? rules : { ...rules, ...ownOf(own, rules) } };
}

/** What the committee laid down of itself, whoever's rules it takes: its words, and its kinds of units beside those the rules name. */
function ownOf(own: Rules | undefined, { unitTypes }: Rules): Partial<Rules> {
  if (!own) return { words: baseRules.words, phrases: baseRules.phrases };
  const { words, phrases, sectors, categories } = own;
  return { words, phrases, sectors, categories, unitTypes: [...new Set([...own.unitTypes, ...unitTypes])] };
}

/** 沿用市政协的办法: all of it, or what it locks alone. */
function fromCity(
  { committee }: Changing,
  { scheme, locks, of }: CityScheme,
  own: Written | undefined,
  { only }: FromCity,
): Written {
  const whole = writtenIn(scheme);
  return only === 'locked' && own
    ? { ...own, rules: withLocked(own.rules, whole.rules, locks), city: of }
    : { ...whole, name: nameOfBegun(committee), city: of };
}
