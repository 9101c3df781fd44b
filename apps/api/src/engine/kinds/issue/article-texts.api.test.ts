import type { IssueView } from '@lianluo/contract/issue';
import type { TimelineView } from '@lianluo/contract/work';
import { expect, test } from 'vitest';
import { anOffice } from '../../../../test-support/opinion-desk';

const base = '/committees/qindu/issues';

test('each article keeps a text of its own, or none, wherever it stands', async () => {
  const { office, desk } = await anOffice();
  const upTo = async (title: string) =>
    (await desk.walk((await desk.record({ title })).id, 'submit', 'edit', 'review', 'sign')).id;
  const [one, two, three] = [await upTo('甲'), await upTo('乙'), await upTo('丙')];
  const [first, second] = [
    { sources: [one], text: '第一篇。' },
    { sources: [two], text: '第二篇。' },
  ];
  const textsOf = async (id: string) =>
    (await office.get<IssueView>(`${base}/${id}`)).body.items.map(({ title, text }) => [title, text]);

  const { body: draft } = await office.post<IssueView>(base, { items: [first, three, second] });
  expect(await textsOf(draft.id)).toEqual([
    ['甲', '第一篇。'],
    ['丙', undefined],
    ['乙', '第二篇。'],
  ]);

  await office.patch(`${base}/${draft.id}`, { items: [second, first, three] }, { version: draft.version });
  expect(await textsOf(draft.id)).toEqual([
    ['乙', '第二篇。'],
    ['甲', '第一篇。'],
    ['丙', undefined],
  ]);
  const { items } = (await office.get<TimelineView>(`${base}/${draft.id}/timeline`)).body;
  const changed = items.at(-1)?.changes.filter(({ field }) => field === 'items');
  expect(changed?.map(({ before, after }) => [before, after])).toEqual(
    expect.arrayContaining([
      ['第一篇。', '第二篇。'],
      [null, '第一篇。'],
      ['第二篇。', null],
    ]),
  );
});
