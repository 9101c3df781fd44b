import { may } from '@lianluo/domain/permission';
import { othersWhoMay } from '../../floor/account/others-who-may';
import type { Scope } from '../../floor/context';

const right = 'appraisal:run';

/**
 * Whether somebody decides what they brought in themselves, for nobody else of the committee may; said beside the decision. Of
 * what another brought in nothing is said.
 */
export async function aloneWith(call: Scope, broughtBy: string | undefined): Promise<{ alone?: true }> {
  const isOwn = broughtBy === call.actor.id;
  return isOwn && (await othersWhoMay(call, right)).length === 0 ? { alone: true } : {};
}

/** Whether the caller may decide on what these have brought in, in their order. */
export async function mayDecideOn(call: Scope, broughtBy: readonly (string | undefined)[]): Promise<boolean[]> {
  const { actor } = call;
  if (!may(actor, right)) return broughtBy.map(() => false);
  const isOwn = broughtBy.map((by) => by === actor.id);
  const isAlone = isOwn.includes(true) && (await othersWhoMay(call, right)).length === 0;
  return isOwn.map((own) => !own || isAlone);
}
