import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import { aDraft, deskOf } from '../../../test-support/desk';
import { opinions } from '../../../test-support/listed';
import { openWorld } from '../../../test-support/world';

test('an item is found by characters, pinyin, initials, its text, its number and its author', async () => {
  const fresh = await openWorld();
  const office = fresh.as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.record({
    ...aDraft,
    title: '单县道路 ABC 整治',
    content: { situation: '窨井盖破损', suggestion: '更换' },
  });
  await desk.walk(id, 'submit', 'edit', 'review', 'sign', 'issue');
  await desk.record({ title: '另一件', content: { situation: '无关' }, authors: [{ name: '张三' }] });
  const find = async (q: string) =>
    (await office.get<ListOf<OpinionSummary>>(`${opinions}?q=${encodeURIComponent(q)}`)).body.items.map(
      (item) => item.id,
    );

  for (const q of ['道路', '县 道路', 'daolu', 'DaoLu', 'xdl', 'ａｂｃ', 'abc', '窨井盖', '更换', '第1期', '王建国'])
    expect([q, ...(await find(q))]).toEqual([q, id]);
  expect(await find('没有这样的')).toEqual([]);
  await desk.tries(id, 'feedback', { text: '好' });
  expect(await find('窨井盖')).toEqual([id]);
});

test('what is overdue is found by a topic too, though the index by due day does not carry topics', async () => {
  const fresh = await openWorld();
  const office = fresh.as('demo.qindu');
  const desk = deskOf(office);
  const topic = (await office.post<{ id: string }>('/committees/qindu/topics', { name: '停车难' })).body.id;
  const { id } = await desk.record({ topics: [topic] });
  await desk.step(id, 'submit');
  fresh.setClock('2026-09-01T09:00:00+08:00');
  const later = fresh.as('demo.qindu');

  for (const query of ['overdue=true', 'sort=dueOn'])
    expect(
      (await later.get<ListOf<OpinionSummary>>(`${opinions}?topic=${topic}&${query}`)).body.items.map(
        (item) => item.id,
      ),
    ).toEqual([id]);
});

test('a search follows the text when it is changed', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.record();
  const find = async (q: string) => (await office.get<ListOf<OpinionSummary>>(`${opinions}?q=${q}`)).body.items.length;

  await desk.change(id, { content: { situation: '河道淤积' }, reportedOn: '2026-01-01' });
  await desk.step(id, 'submit');

  expect([await find('河道'), await find('照明'), await find('人民路')]).toEqual([1, 0, 1]);
});
