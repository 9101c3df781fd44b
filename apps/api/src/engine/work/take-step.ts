import type { Fields } from '@lianluo/domain/work/field';
import { Refusal } from '@lianluo/domain/refusal';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { stepRefusal, take } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import type { FoundItem } from './find-item';
import { itemView } from './item.view';
import { kindWorks } from './kinds';
import { saving } from './ledger.store';
import { momentOf } from './moment';
import { wholeFields } from './whole-fields';

/** Takes one lifecycle step of any kind: the item, its journal entry and the idempotency record in one transaction. */
export const takeStep =
  (kind: KindName, action: string) =>
  async (call: Scope & { body: object }, { item, textVersion }: FoundItem) => {
    const { takes = {} } = kinds[kind].steps[action] ?? {};
    const work = await kindWorks[kind]();
    // An input that names what is not there is told before what the state says.
    const body = await wholeFields(call, work, takes, call.body);
    // The body was validated by the endpoint of the very step.
    const { input, also } = (await work.steps?.[action]?.(call, item, body as never)) ?? {
      input: body,
      also: () => [],
    };
    const refusal = stepRefusal(kinds[kind], item, action, call.actor);
    if (refusal?.startsWith('signing.'))
      throw await (await import('./who-else-signs')).whoElseSigns(call, item, refusal);
    if (refusal) throw new Refusal(refusal);

    const taken = take(kinds[kind], item, action, input, momentOf(call));
    const next = { ...taken, version: item.version + 1 };
    const note = noteOf(takes, body);
    return commit(call, [...saving(call, item, next, action, { textVersion, note }), ...also()], {
      body: itemView(next, call.actor),
      version: next.version,
    });
  };

/** The words that go with a step: a reason, a comment. */
function noteOf(takes: Fields, body: Readonly<Record<string, unknown>>): string | undefined {
  const words = Object.keys(takes).flatMap((name) => (takes[name]?.note ? [body[name]] : []));
  return words.find((each) => typeof each === 'string');
}
