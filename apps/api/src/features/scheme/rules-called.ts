import { invalidField } from '@lianluo/domain/refusal';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { cityVersionOn, readCityHead, readCityVersion } from '../../engine/scheme/city-scheme';
import { begunOn, readDraft, readPublished, readSchemeHead, writtenIn } from '../../engine/scheme/own-schemes';
import type { Scope } from '../../floor/context';
import { presetOf } from './presets';
import { seesDraft } from './scheme.view';

/** Rules by what a query calls them: `draft`, `v3`, `city`, a preset by its id; what is in force where it calls none. */
export async function rulesCalled(call: Scope, pointer: string, name: string | undefined): Promise<Rules> {
  const found = await (name === undefined ? inForce(call) : called(call, name));
  if (!found)
    throw invalidField(pointer, 'item.unknown', name === undefined ? '还没有施行的考核办法。' : '没有这个版本或方案。');
  return found;
}

/** 市政协现行的办法 by `city`, one of its versions by `city-v3`: of this county's own city alone. */
export async function cityCalled(call: Scope, name: string): Promise<Scheme | undefined> {
  const version = /^city(?:-v([1-9]\d*))?$/.exec(name);
  const city = version && (await readCityHead(call));
  if (!city) return undefined;
  const told =
    version[1] === undefined
      ? cityVersionOn(city, call.today)
      : city.versions.find((each) => String(each.version) === version[1]);
  return (await readCityVersion(call, city, told))?.scheme;
}

const inForce = async (call: Scope): Promise<Rules | undefined> => {
  const scheme = await readPublished(call, begunOn(await readSchemeHead(call), call.today));
  return scheme && writtenIn(scheme).rules;
};

async function called(call: Scope, name: string): Promise<Rules | undefined> {
  const preset = presetOf(name);
  if (preset) return writtenIn(preset).rules;
  const above = await cityCalled(call, name);
  if (above) return writtenIn(above).rules;
  const head = await readSchemeHead(call);
  if (name === 'draft') return seesDraft(call) ? (await readDraft(call, head))?.rules : undefined;
  const told = head.versions.find(({ version }) => `v${version}` === name);
  const scheme = await readPublished(call, told);
  return scheme && writtenIn(scheme).rules;
}
