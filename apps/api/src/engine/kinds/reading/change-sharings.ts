import type { changeSharings as endpoint } from '@lianluo/contract/reading';
import type { Reading } from '@lianluo/domain/reading/reading';
import { shareRefusal, withSharings } from '@lianluo/domain/reading/sharing';
import { Refusal } from '@lianluo/domain/refusal';
import { canonical } from '../../../floor/canonical';
import type { AnswerFor, Call } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { FoundItem } from '../../work/find-item';
import { itemView } from '../../work/item.view';
import { saving } from '../../work/ledger.store';
import { namedMembers } from '../../work/people';

/** 登记读书分享 */
export async function changeSharingsOf(
  call: Call<typeof endpoint>,
  { item: found, textVersion }: FoundItem,
): Promise<AnswerFor<typeof endpoint>> {
  // The path is that of a reading.
  const item = found as Reading;
  const refusal = shareRefusal(item);
  if (refusal) throw new Refusal(refusal);
  const { sharings } = call.body;
  const people = await namedMembers(
    call,
    sharings.map(({ member }) => member),
    (index) => `/sharings/${index}/member`,
  );
  const given = people.map((person, index) => ({ ...person, text: sharings[index]?.text ?? null }));
  const next = withSharings(item, given, { on: call.today, newId: call.newId });
  const answer = (of: Reading) => ({ body: itemView(of, call.actor) as never, version: of.version });
  if (canonical(next.sharings) === canonical(item.sharings)) return commit(call, [], answer(item));
  const saved = { ...next, updatedAt: call.instant, version: item.version + 1 };
  return commit(call, saving(call, item, saved, 'share', { textVersion }), answer(saved));
}
