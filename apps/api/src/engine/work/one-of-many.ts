import { Refusal } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem, type KindName } from '@lianluo/domain/work/kinds';
import type { Answer, Scope } from '../../floor/context';
import { retrying } from '../../floor/http/commit';
import { recordedSince, replay } from '../../floor/http/idempotency';
import { findItem, type FoundItem } from './find-item';

/** What became of one item: the answer it would have alone, or why not. */
export type Tried = { title: string } & ({ answer: Answer } | { refused: Refusal; message: string });

/**
 * One item of many, judged as it stands when its turn comes, in its own transaction and with its own journal entry. It has a
 * record of its own under the caller's key and this name: what was cut short and is sent again goes on behind what was done,
 * and tells of it as done. Nobody said which version of it they saw.
 */
export async function oneOfMany(
  call: Scope,
  kind: KindName,
  id: string,
  act: (scope: Scope, found: FoundItem) => Promise<Answer>,
  name = id,
): Promise<Tried> {
  const scope = { ...call, ...inItsName(call, name) };
  let item: WorkItem | undefined;
  try {
    const answer = await retrying(async () => {
      const found = await findItem(kind)(scope, { c: scope.committee.id, id });
      ({ item } = found);
      return act(scope, found);
    });
    return { title: item?.title ?? '', answer };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const title = item?.title ?? '';
    const before = await recordedSince(scope);
    if (before && scope.idempotency) return { title, answer: replay(scope.idempotency, before) };
    return { title, refused: error, message: await sentencesOf(call, error, item) };
  }
}

function inItsName({ idempotency }: Scope, name: string): Pick<Scope, 'idempotency' | 'expected'> {
  const key = idempotency && { pk: idempotency.key.pk, sk: `${idempotency.key.sk}#${name}` };
  return { expected: undefined, idempotency: idempotency && key && { ...idempotency, key, recorded: undefined } };
}

/** Why, in words; where its state is why, in which it is. */
async function sentencesOf({ english, told }: Scope, refusal: Refusal, item: WorkItem | undefined): Promise<string> {
  const { code, errors = [{ pointer: '', code }] } = refusal;
  if (code === 'action.not-now' && item && !english)
    return `现在是“${kindOfItem(item).statuses[item.status]}”，不能进行此操作。`;
  const sentences = await Promise.all(errors.map(async (each) => (await told?.(each)) ?? each.message ?? each.code));
  return sentences.join(english ? ' ' : '');
}
