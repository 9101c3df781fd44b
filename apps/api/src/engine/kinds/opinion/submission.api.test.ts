import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import { expect, test } from 'vitest';
import { deskOf } from '../../../../test-support/desk';
import { openWorld } from '../../../../test-support/world';
import { readSheet } from '../../../floor/sheet/read-sheet';

const opinions = '/committees/qindu/opinions';

test('in every year the figure of 上报 is the total of its list, apart from 采用', async () => {
  const office = (await openWorld({ now: '2026-06-20T10:00:00+08:00' })).as('demo.qindu');
  const desk = deskOf(office);
  const expected: Record<string, Set<string>> = { 2025: new Set(), 2026: new Set() };
  const agree = async () => {
    for (const year of [2025, 2026]) {
      const { figures } = (await office.get<Overview>(`/committees/qindu/overview?year=${year}`)).body;
      const figure = figures.find(({ key }) => key === 'opinions.handed-up')!;
      const { items, total } = (await office.get<ListOf<{ id: string }>>(`${figure.list}&limit=100`)).body;
      const found = [figure.value, total, items.map(({ id }) => id).toSorted()];
      expect([year, ...found]).toEqual([
        year,
        expected[year]!.size,
        expected[year]!.size,
        [...expected[year]!].toSorted(),
      ]);
      expect(figures.find(({ key }) => key === 'opinions.adopted.city')?.value).toBe(0);
    }
  };
  const handUp = (id: string, to: string, on: string) =>
    office.post<OpinionView>(`${opinions}/${id}/submissions`, { to, on, way: 'paper' });

  for (let month = 0; month < 18; month++) {
    const day = new Date(Date.UTC(2025, month, 15)).toISOString().slice(0, 10);
    const { id } = await desk.step((await desk.record()).id, 'submit');
    const { body } = await handUp(id, '市政协办公室', day);
    await handUp(id, '区委统战部', day);
    expected[day.slice(0, 4)]!.add(id);
    if (month % 3 === 0) {
      // One of two records that is voided leaves the item counted; both take it out.
      const [one, two] = (await desk.read(id)).submissions;
      const voided = month % 6 === 0 ? [one, two] : [one];
      for (const each of voided)
        await office.post(`${opinions}/${id}/submissions/${each!.id}/void`, { reason: '误报' });
      if (voided.length === 2) expected[day.slice(0, 4)]!.delete(id);
    }
    expect(body.submissions).toHaveLength(1);
  }
  await agree();
});

test('the export names every organ with the day, and none that was voided', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  const body = { on: '2026-05-19', way: 'confidential-post', number: '〔2026〕3号' };
  await office.post(`${opinions}/${id}/submissions`, { ...body, to: '区委统战部' });
  const { body: now } = await office.post<OpinionView>(`${opinions}/${id}/submissions`, { ...body, to: '区委办公室' });
  await office.post(`${opinions}/${id}/submissions/${now.submissions[0]!.id}/void`, { reason: '误报' });

  const sheet = await office.post<Uint8Array>('/committees/qindu/exports', {
    kind: 'opinions',
    filter: {},
    columns: ['title', 'submissions'],
  });
  const rows = (await readSheet(sheet.body, 'list.xlsx')).rows.map((row) => row.map(String).join(' '));

  expect(rows.find((row) => row.includes('路灯'))).toContain('区委办公室（2026-05-19，〔2026〕3号）');
  expect(rows.join()).not.toContain('统战部');
});

test('a day that lies ahead is refused, and so is an item that never left its author', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const draft = (await desk.record()).id;
  const tried = async (id: string, on: string) =>
    (await office.post(`${opinions}/${id}/submissions`, { to: '区委办公室', on, way: 'fax' })).body.code;

  expect(await tried(draft, '2026-05-20')).toBe('opinion.draft');
  await desk.step(draft, 'submit');
  expect(await tried(draft, '2026-05-21')).toBe('request.invalid');
  expect(await desk.tries(draft, 'withdraw')).toBe('200');
});

test('what was handed up is no longer its author’s to take back', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  await office.post(`${opinions}/${id}/submissions`, { to: '区委办公室', on: '2026-05-20', way: 'mail' });

  expect(await desk.tries(id, 'withdraw')).toBe('409 work.acted-on');
});

test('nor is it once it was returned and filed again, so that no draft is at another house', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  await office.post(`${opinions}/${id}/submissions`, { to: '市政协', toParent: true, on: '2026-05-20', way: 'system' });
  await desk.step(id, 'return', { reason: '补充数据' });
  await desk.step(id, 'submit');

  expect(await desk.tries(id, 'withdraw')).toBe('409 work.acted-on');
});
