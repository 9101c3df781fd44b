import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import type { TimelineView } from '@lianluo/contract/work';
import { expect, test } from 'vitest';
import type { WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { aDraft, deskOf } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';
import { readItem } from './ledger.store';
import { readJournal } from './read-timeline';
import { splitTexts, type Texts } from './texts';

const sole = { mode: 'sole', handlingUnits: [{ name: '城管局' }] };
const content = (situation: string) => ({ situation });

test('the timeline tells who did what, with both sides of every change', async () => {
  const { office, desk, id } = await aWalkedOpinion(await openWorld());

  const { body } = await office.get<TimelineView>(`${desk.path}/${id}/timeline`);

  const told = body.items.map(({ by, action, label, note }) =>
    [by.name, action, label, note].filter(Boolean).join(' '),
  );
  expect(told).toEqual([
    'demo.qindu.unit record 登记',
    'demo.qindu.unit change 修改',
    'demo.qindu.unit submit 报送',
    'demo.qindu edit 编辑',
    'demo.qindu review 审核 同意',
    'demo.qindu return 退回 再核',
    'demo.qindu review 审核',
    'demo.qindu sign 签发',
    'demo.qindu issue 印发',
    'demo.qindu transfer 转办',
    'demo.qindu sign-for 签收',
    'demo.qindu reply 登记办复',
    'demo.qindu check-reply 审核办复 请补充',
    'demo.qindu reply 登记办复',
    'demo.qindu adopt 登记采用',
    'demo.qindu void-adoption 作废采用 登记错了',
  ]);
  const changesOf = (index: number, field: string) =>
    body.items[index]?.changes.filter((change) => change.field === field).map(({ before, after }) => [before, after]);
  expect(changesOf(0, 'content')).toEqual([[null, aDraft.content]]);
  // A change leaves the parts it does not give; to edit is to write anew.
  const second = { ...aDraft.content, ...content('二稿') };
  expect(changesOf(1, 'content')).toEqual([[aDraft.content, second]]);
  expect(changesOf(3, 'content')).toEqual([[second, content('三稿')]]);
  expect(changesOf(3, 'title')).toEqual([[aDraft.title, '改过的标题']]);
  expect(changesOf(2, 'status')).toEqual([['draft', 'submitted']]);
  expect(changesOf(11, 'handlingUnits')).toContainEqual([null, '一复']);
  expect(changesOf(13, 'handlingUnits')).toContainEqual(['一复', '二复']);
});

test('the city above reads of an opinion what came with and after its issue', async () => {
  const world = await openWorld();
  const { desk, id } = await aWalkedOpinion(world);

  const { status, body } = await world.as('demo.city').get<TimelineView>(`${desk.path}/${id}/timeline`);

  const early = body.items.slice(0, 8);
  expect(status).toBe(200);
  expect(early.every(({ changes, note }) => changes.length === 0 && note === undefined)).toBe(true);
  expect(body.items[8]?.changes.map(({ field }) => field)).toContain('number');
  expect(JSON.stringify(body)).not.toContain('二稿');
});

test('the city above does not know of what went on the fast lane or was handled by the street, until it is handed up', async () => {
  const world = await openWorld();
  const desk = deskOf(world.as('demo.qindu'));
  const city = world.as('demo.city');
  const handedOver = await desk.record({ fastLane: true });
  await desk.step(handedOver.id, 'submit');
  await desk.step(handedOver.id, 'transfer', sole);
  const byStreet = await desk.record();
  await desk.step(byStreet.id, 'submit');
  await desk.step(byStreet.id, 'handle-locally', { text: '已修复' });
  await desk.step(byStreet.id, 'feedback', { text: '已反馈' });
  await desk.step(byStreet.id, 'archive');
  const seen = async () => {
    const lists = [
      '',
      '?q=路灯',
      '?year=2026',
      '?stage=issued',
      '?status=in-handling',
      '?fastLane=true',
      '?adoptedBy=city',
    ];
    const found = await Promise.all(lists.map((query) => city.get<{ items: OpinionView[] }>(desk.path + query)));
    return found.map(({ body }) => body.items.length);
  };
  const opens = async (id: string) =>
    Promise.all(
      ['', '/timeline', '/document'].map(async (part) => (await city.get(`${desk.path}/${id}${part}`)).status),
    );

  expect([await opens(handedOver.id), await opens(byStreet.id)]).toEqual([
    [404, 404, 404],
    [404, 404, 404],
  ]);
  expect(await seen()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const { body: overview } = await city.get<Overview>('/committees/qindu/overview');
  expect(overview.figures.find(({ key }) => key === 'opinions.issued')?.value).toBe(0);

  await desk.adopt(handedOver.id, 'city');

  expect(await seen()).toEqual([1, 1, 1, 0, 1, 1, 1]);
  expect((await opens(handedOver.id)).slice(0, 2)).toEqual([200, 200]);
  const { body: timeline } = await city.get<TimelineView>(`${desk.path}/${handedOver.id}/timeline`);
  expect(timeline.items.map(({ action, changes }) => `${action} ${changes.length > 0}`)).toEqual([
    'record false',
    'submit false',
    'transfer false',
    'adopt true',
  ]);
});

test('the journal replays to the item as it is: heads forward, texts backward', async () => {
  const world = await openWorld();
  const { desk, id } = await aWalkedOpinion(world);
  const child = await desk.step((await desk.record()).id, 'submit');
  const parent = await desk.step((await desk.record({ authors: [{ name: '李红' }] })).id, 'submit');
  await desk.step(child.id, 'merge', { into: parent.id });
  const readings = deskOf(world.as('demo.qindu'), 'qindu', 'readings');
  const reading = await readings.record();
  await readings.step(reading.id, 'announce');
  await readings.step(reading.id, 'hold', { heldOn: '2026-05-20', attendance: [], record: '记录' });

  for (const one of [id, child.id, parent.id]) {
    const { replayed, stored } = await bothWays(world, 'opinions', one);
    expect(replayed).toEqual(stored);
  }
  const { replayed, stored } = await bothWays(world, 'readings', reading.id);
  expect(replayed).toEqual(stored);
});

async function aWalkedOpinion(world: World) {
  const office = world.as('demo.qindu');
  const [desk, street] = [deskOf(office), deskOf(world.as('demo.qindu.unit'))];
  const { id } = await street.record();
  await street.change(id, { content: content('二稿') });
  await street.step(id, 'submit');
  await desk.step(id, 'edit', { title: '改过的标题', content: content('三稿') });
  await desk.step(id, 'review', { comment: '同意' });
  await desk.step(id, 'return', { reason: '再核' });
  await desk.walk(id, 'review', 'sign', 'issue');
  const handlingUnit = (await desk.step(id, 'transfer', sole)).handlingUnits[0]!.id;
  await desk.step(id, 'sign-for', { handlingUnit });
  await desk.step(id, 'reply', { handlingUnit, text: '一复' });
  await desk.step(id, 'check-reply', { handlingUnit, pass: false, comment: '请补充' });
  await desk.step(id, 'reply', { handlingUnit, text: '二复' });
  const { adoptions } = await desk.adopt(id, 'city');
  await office.post<OpinionView>(`${desk.path}/${id}/adoptions/${adoptions[0]!.id}/void`, { reason: '登记错了' });
  return { office, desk, id };
}

/** One item as its journal tells it and as the ledger holds it. Before its first entry an item had no text at all. */
async function bothWays({ storage }: World, kind: KindName, id: string) {
  const entries = await readJournal(storage, 'qindu', kind, id);
  const stored = (await readItem(storage, 'qindu', kind, id))!;
  const head: Record<string, unknown> = {};
  for (const { set, unset } of entries) {
    Object.assign(head, set);
    for (const field of unset) delete head[field];
  }
  const texts: Texts = { ...stored.texts };
  for (const { texts: replaced } of entries.toReversed())
    for (const [name, before] of Object.entries(replaced)) {
      if (before === null) delete texts[name];
      else texts[name] = before;
    }

  const { item } = stored;
  return {
    replayed: { head: plain(head), textsAtFirst: texts, entries: entries.length },
    stored: { head: plain(headOf(kind, item)), textsAtFirst: {}, entries: item.version },
  };
}

function headOf(kind: KindName, item: WorkItem): object {
  const {
    id: _id,
    committee: _committee,
    kind: _kind,
    version: _version,
    updatedAt: _updatedAt,
    ...head
  } = splitTexts(kinds[kind], item).head;
  return head;
}

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
