import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Author } from '@lianluo/domain/opinion/author';
import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { aDraft, deskOf } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

const committee = '/committees/qindu';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  office = world.as('demo.qindu');
});

const record = (authors: unknown, more: object = {}) =>
  office.post<OpinionView>(`${committee}/opinions`, { ...aDraft, authors, ...more });

/** What the paper of an issue with this opinion alone says of who reported it. */
async function printed(id: string): Promise<string | undefined> {
  await deskOf(office).walk(id, 'submit', 'edit', 'review', 'sign', 'issue');
  const { body } = await office.get<IssuePaper>(`${committee}/opinions/${id}/paper`);
  return body.articles[0]?.by;
}

test('a member keeps the post of the time once it is handed in, whatever the roster says later', async () => {
  const { body: member } = await office.post<MemberView>(`${committee}/members`, {
    name: '李红',
    sector: '教育界',
    post: '区一中校长',
  });
  const { body } = await record([{ member: member.id }, { name: '区妇联', kind: 'organisation' }], {
    authorship: 'joint',
  });
  expect(body).toMatchObject({
    authors: [
      { member: member.id, name: '李红', post: '区一中校长' },
      { name: '区妇联', kind: 'organisation' },
    ],
    authorship: 'joint',
  });
  await office.patch(`${committee}/members/${member.id}`, { post: '区教育局局长' }, { version: member.version });
  const submitted = await deskOf(office).step(body.id, 'submit');
  const again = { authors: [{ name: '区妇联', kind: 'organisation' }, { member: member.id }] };
  const changed = await office.patch<OpinionView>(`${committee}/opinions/${body.id}`, again, submitted);

  expect(changed.body.authors[1]).toEqual({ member: member.id, name: '李红', post: '区一中校长' });
  expect(await deskOf(office).walk(body.id, 'edit', 'review', 'sign', 'issue')).toMatchObject({ status: 'issued' });
  const paper = await office.get<IssuePaper>(`${committee}/opinions/${body.id}/paper`);
  expect(paper.body.articles[0]?.by).toBe('区妇联　区政协委员、区一中校长　李红〔联名〕');
});

test.each<[Author, string]>([
  [{ name: '张三', kind: 'public' }, '根据群众反映整理'],
  [{ name: '张三', kind: 'public', shownAs: 'masked' }, '张某某'],
  [{ name: '张三', kind: 'public', shownAs: 'named' }, '张三'],
  [{ name: '民盟秦都区总支', kind: 'party' }, '民盟秦都区总支'],
])('%j stands on paper as %s', async (author, by) => {
  const { body } = await record([author]);
  expect(body.authors).toEqual([author]);
  expect(await printed(body.id)).toBe(by);
});

test('who did not want to be named is named to no other house', async () => {
  const { body } = await record([
    { name: '张三', kind: 'public' },
    { name: '李四', kind: 'public', shownAs: 'masked' },
    { name: '王五', kind: 'public', shownAs: 'named' },
  ]);
  await deskOf(office).walk(body.id, 'submit', 'edit', 'review', 'sign', 'issue');
  const path = `${committee}/opinions/${body.id}`;
  const namesFor = async (account: string) => {
    const read = await world.as(account).get<OpinionView>(path);
    const list = await world.as(account).get<ListOf<OpinionView>>(`${committee}/opinions?limit=100`);
    const [whole, listed] = [read.body, list.body.items.find(({ id }) => id === body.id)].map((each) =>
      each?.authors.map(({ name }) => name),
    );
    expect(listed).toEqual(whole);
    return whole;
  };
  expect(await namesFor('demo.qindu.clerk')).toEqual(['张三', '李四', '王五']);
  expect(await namesFor('demo.city')).toEqual(['社会征集', '李某某', '王五']);
});

test('nobody enters a telephone beside the name of somebody who stands on no roster', async () => {
  expect(await record([{ name: '张三 13800001111', kind: 'public' }])).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/authors/0/name' }] },
  });
  const written = '张三 138.0000.1111';
  expect(await record([{ name: written, kind: 'public' }])).toMatchObject({ status: 422 });
  const meeting = { title: '读书会', plannedOn: '2026-05-20' };
  const { body: reading } = await office.post<{ id: string; version: number }>(`${committee}/readings`, meeting);
  const held = { heldOn: '2026-05-20', attendance: [], host: written, record: '记录' };
  expect(await office.post(`${committee}/readings/${reading.id}/actions/hold`, held, reading)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/host' }] },
  });
  const letter = { title: '来稿', county: '某县政协', situation: '情况', reporters: `区政协委员　李四、${written}` };
  expect(await world.as('demo.city').post('/committees/demo-city/arrivals', letter)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/reporters' }] },
  });
});

test('nor does the timeline name them there, whatever is done after the city was given the item', async () => {
  const [first, second] = [
    await record([{ name: '张三', kind: 'public' }]),
    await record([{ name: '赵六', kind: 'public' }]),
  ];
  const desk = deskOf(office);
  for (const { body } of [first, second]) await desk.step(body.id, 'submit');
  const path = `${committee}/opinions/${first.body.id}`;
  const up = { to: '市政协', toParent: true, on: '2026-05-20', way: 'system' };
  expect((await office.post(`${path}/submissions`, up)).status).toBe(201);
  await desk.change(first.body.id, { authors: [{ name: '孙七', kind: 'public', shownAs: 'masked' }] });
  await desk.step(second.body.id, 'merge', { into: first.body.id });

  const timelineFor = async (account: string) => JSON.stringify((await world.as(account).get(`${path}/timeline`)).body);
  const [own, above] = [await timelineFor('demo.qindu'), await timelineFor('demo.city')];
  for (const name of ['张三', '孙七', '赵六']) {
    expect(own).toContain(name);
    expect(above).not.toContain(name);
  }
  expect(above).toContain('孙某某');
});
