import type { raiseConcern as endpoint } from '@lianluo/contract/concern';
import type { Concern } from '@lianluo/domain/concern/concern';
import { wasHeld } from '@lianluo/domain/gathering/gathering.facts';
import { may } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import type { Roster } from '@lianluo/domain/roster/roster';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import { headAddress, readItem, saving } from '../../engine/work/ledger.store';
import { momentOf } from '../../engine/work/moment';
import { gatheringOf } from '../../engine/kinds/gathering/gathering-of';
import { isVisible, type FoundItem } from '../../engine/work/find-item';
import { newItem } from '../../engine/work/new-item';
import { requireWrites } from '../../engine/work/require-writes';
import { platformAddress, readPlatformRow } from '../../engine/register/platform.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { concernRow } from './concern.store';
import { concernView } from './concern.view';

/** 转为社情民意: the draft of an opinion by those who received it. Of the visitor nothing goes along. */
export async function raiseConcern(call: Call<typeof endpoint>, concern: Concern): Promise<AnswerFor<typeof endpoint>> {
  if (!may(call.actor, 'work:record')) throw new Refusal('permission.missing');
  await requireWrites(call, 'opinions');
  if (concern.opinion !== undefined && (await isThere(call, concern.opinion)))
    throw new Refusal('concern.raised-already');
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
  const source = await activityOf(call, concern);
  const raisedAt = source && { kind: 'activities' as const, item: source.item.id };
  const named = { ...draft, ...(raisedAt && { raisedAt }) } as WorkItem;
  const opinion = settle(kinds.opinions, undefined, named, momentOf(call));
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
      ...saving(call, undefined, opinion, 'record', { note: '由来访反映转来' }),
      ...(source ? naming(call, source, opinion.id) : []),
    ],
    { body: concernView(raised), version: raised.version },
  );
}

/** Whether what it became is there still: of a draft that was thrown away it is raised anew. */
const isThere = async ({ storage, committee }: Scope, opinion: string): Promise<boolean> =>
  (await storage.get([headAddress(committee.id, 'opinions', opinion)], { consistent: true }))[0] !== undefined;

/** The activity that its shift became, where it was told on one that was held and that whoever asks may know of. */
async function activityOf(call: Scope, { roster, shift }: Concern): Promise<FoundItem | undefined> {
  if (roster === undefined) return undefined;
  const { table, key } = platformAddress(call.committee.id, 'rosters', roster);
  const [row] = await call.storage.get([{ table, key }], { consistent: true });
  const shifts = row && readPlatformRow<Roster>(row, call.committee)?.value.shifts;
  const id = shifts?.find((each) => each.id === shift)?.activity;
  if (id === undefined) return undefined;
  const found = await readItem(call.storage, call.committee.id, 'activities', id);
  if (!found || !isVisible(call, found.item) || !wasHeld(found.item)) return undefined;
  return { ...found, version: found.item.version };
}

/** The activity names what was raised there. */
function naming(call: Scope, found: FoundItem, opinion: string): CommandWrite[] {
  const item = gatheringOf(found);
  const raised = [...item.raised, { kind: 'opinions' as const, item: opinion }];
  const next = { ...item, raised, updatedAt: call.instant, version: item.version + 1 };
  return saving(call, item, next, 'raise', { textVersion: found.textVersion });
}
