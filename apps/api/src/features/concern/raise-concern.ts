import type { raiseConcern as endpoint } from '@lianluo/contract/concern';
import type { Concern } from '@lianluo/domain/concern/concern';
import { Refusal } from '@lianluo/domain/refusal';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import { saving } from '../../engine/work/ledger.store';
import { momentOf } from '../../engine/work/moment';
import { newItem } from '../../engine/work/new-item';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { concernRow } from './concern.store';
import { concernView } from './concern.view';

/** 转为社情民意: the draft of an opinion by those who received it. Of the visitor nothing goes along. */
export async function raiseConcern(call: Call<typeof endpoint>, concern: Concern): Promise<AnswerFor<typeof endpoint>> {
  if (concern.opinion !== undefined) throw new Refusal('concern.raised-already');
  const { receivedBy } = concern;
  const draft = await newItem(call, 'opinions', {
    title: call.body.title ?? concern.topic,
    unit: concern.unit,
    content: { situation: concern.text },
    authors:
      receivedBy.length > 0
        ? receivedBy.map(({ member }) => ({ member }))
        : [{ name: '来访群众', kind: 'public' as const }],
    fastLane: false,
  });
  const opinion = settle(kinds.opinions, undefined, draft, momentOf(call));
  const raised: Concern = {
    ...concern,
    opinion: opinion.id,
    updatedAt: call.instant,
    version: concern.version + 1,
  };
  const set = { opinion: opinion.id };
  return commit(
    call,
    [
      { table: 'platforms', put: concernRow(call.committee.id, raised), if: { version: concern.version } },
      entryOf(call, { kind: 'concerns', id: raised.id, version: raised.version }, 'change', {
        set,
        unset: [],
        texts: {},
      }),
      ...saving(call, undefined, opinion, 'record'),
    ],
    { body: concernView(raised), version: raised.version },
  );
}
