import { invalidField } from '@lianluo/domain/refusal';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { begunOn, readDraft, readPublished, readSchemeHead, writtenIn } from '../../engine/scheme/own-schemes';
import type { Scope } from '../../floor/context';
import { presetOf } from './presets';
import { seesDraft } from './scheme.view';

/** Rules by what a query calls them: `draft`, `v3`, a preset by its id; what is in force where it calls none. */
export async function rulesCalled(call: Scope, pointer: string, name: string | undefined): Promise<Rules> {
  const found = await (name === undefined ? inForce(call) : called(call, name));
  if (!found)
    throw invalidField(pointer, 'item.unknown', name === undefined ? '还没有施行的考核办法。' : '没有这个版本或方案。');
  return found;
}

const inForce = async (call: Scope): Promise<Rules | undefined> => {
  const scheme = await readPublished(call, begunOn(await readSchemeHead(call), call.today));
  return scheme && writtenIn(scheme).rules;
};

async function called(call: Scope, name: string): Promise<Rules | undefined> {
  const preset = presetOf(name);
  if (preset) return writtenIn(preset).rules;
  const head = await readSchemeHead(call);
  if (name === 'draft') return seesDraft(call) ? (await readDraft(call, head))?.rules : undefined;
  const told = head.versions.find(({ version }) => `v${version}` === name);
  const scheme = await readPublished(call, told);
  return scheme && writtenIn(scheme).rules;
}
