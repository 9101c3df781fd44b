import type { MemberNetworks } from '@lianluo/contract/grid';
import type { ContactView, CoverageView, RadarView } from '@lianluo/contract/grid-contact';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import { isOfUnit, kindNames, kinds } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import { base, built, grid } from '../../../test-support/grid/grid.examples';

describe('contacts', () => {
  test('one that is recorded covers its link, counts as a fact, and can become an opinion', async () => {
    const { office, idOf, read, contactorOf } = await built();
    const contactor = contactorOf(await read(), '委甲');

    const { status, body } = await office.post<ContactView>(`${grid}/contacts`, {
      to: idOf('委甲'),
      way: 'visit',
      raised: '早市占道，居民出行不便。',
      opinion: { title: '关于规范早市的建议' },
    });

    expect([status, body.from.name, body.to.name, body.on]).toEqual([201, contactor, '委甲', '2026-05-20']);
    const opinion = await office.get<OpinionView>(`${base}/opinions/${body.opinion}`);
    expect(opinion.body).toMatchObject({ status: 'draft', content: { situation: '早市占道，居民出行不便。' } });
    expect((await read()).nodes.find(({ name }) => name === '委甲')?.lastOn).toBe('2026-05-20');
    const { lines, unreached } = (await office.get<CoverageView>(`${grid}/coverage`)).body;
    expect(lines.map(({ reached, total }) => [reached, total])).toEqual([
      [0, 2],
      [0, 4],
      [0, 8],
      [1, 16],
    ]);
    expect(unreached).toHaveLength(29);
    const list = await office.get<ListOf<ContactView>>(`${grid}/contacts`);
    expect(list.body).toMatchObject({ total: 1, items: [{ id: body.id }] });
    const overview = await office.get<Overview>(`${base}/overview`);
    expect(overview.status).toBe(200);
  });

  test('a wrong one is voided with its reason: it stays in the list and counts no longer', async () => {
    const { world, office, idOf, read } = await built();
    const record = async () =>
      (await office.post<ContactView>(`${grid}/contacts`, { to: idOf('委甲'), way: 'call' })).body;
    const [kept, wrong] = [await record(), await record()];
    const at = `${grid}/contacts/${wrong.id}/void`;

    const { status, body } = await office.post<ContactView>(at, { reason: '登记错了人。' });
    const again = await office.post(at, { reason: '再来一次' });
    const foreign = await world.as('demo.xincheng').post(`/committees/xincheng/grid/contacts/${wrong.id}/void`, {
      reason: '外县',
    });

    expect([status, body.voided]).toEqual([
      200,
      { reason: '登记错了人。', by: 'demo.qindu', at: expect.stringMatching(/^2026-05-20/) },
    ]);
    expect([again.body.code, foreign.status]).toEqual(['record.already-voided', 404]);
    const cell = async () => {
      const { rows } = (await office.get<RadarView>(`${grid}/radar`)).body;
      return rows.find(({ type, name }) => type === 'member' && name === '委甲')?.cells[0]?.state;
    };
    expect(await cell()).toBe('active');
    expect((await read()).nodes.find(({ name }) => name === '委甲')?.lastOn).toBe('2026-05-20');
    await office.post(`${grid}/contacts/${kept.id}/void`, { reason: '也错了。' });
    expect(await cell()).toBe('never');
    expect((await read()).nodes.find(({ name }) => name === '委甲')).not.toHaveProperty('lastOn');
    expect((await office.get<CoverageView>(`${grid}/coverage`)).body.lines.map(({ reached }) => reached)).toEqual([
      0, 0, 0, 0,
    ]);
    const list = await office.get<ListOf<ContactView>>(`${grid}/contacts`);
    expect([list.body.total, list.body.items.every(({ voided }) => voided !== undefined)]).toEqual([2, true]);
  });

  test('clerks who record at the same moment lose nothing', async () => {
    const { office, idOf } = await built();
    const names = '甲乙丙丁戊己庚辛'.split('').map((digit) => `委${digit}`);

    const answers = await Promise.all(
      names.map((name) => office.post(`${grid}/contacts`, { to: idOf(name), way: 'call' })),
    );

    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 201));
    const { lines } = (await office.get<CoverageView>(`${grid}/coverage?period=2026-Q2`)).body;
    expect(lines.at(-1)).toMatchObject({ reached: 8, total: 16, percent: 50, target: 100, met: false });
  });

  test('a day that is not yet, and somebody who stands nowhere, are refused', async () => {
    const { office, idOf } = await built();

    const future = await office.post(`${grid}/contacts`, { to: idOf('委甲'), way: 'talk', on: '2026-05-21' });
    const nobody = await office.post(`${grid}/contacts`, { to: idOf('陈主席'), way: 'talk' });

    expect([future.status, nobody.status]).toEqual([422, 422]);
  });
});

test('the quiet radar shows who had nothing for how long, and a contact fills its cells', async () => {
  const { office, idOf, read, contactorOf } = await built();
  const contactor = contactorOf(await read(), '委甲') ?? '';
  await office.post(`${grid}/contacts`, { to: idOf('委甲'), way: 'visit', on: '2026-05-20' });

  const { body } = await office.get<RadarView>(`${grid}/radar?days=30`);

  expect(body.kinds.map(({ key }) => key)).toEqual(['contacts', ...kindNames.filter((name) => isOfUnit(kinds[name]))]);
  const contactsOf = (type: string, name: string) =>
    body.rows.find((row) => row.type === type && row.name === name)?.cells[0];
  expect(contactsOf('member', '委甲')).toMatchObject({ state: 'active', lastOn: '2026-05-20', days: 0 });
  expect(contactsOf('grid', `${contactor}网格`)).toMatchObject({ state: 'active', days: 0 });
  expect(contactsOf('member', '委丙')).toMatchObject({ state: 'never', days: null });
  const quiet = body.rows.find(({ name }) => name === '委丙');
  expect(quiet?.missing[0]).toBe('联系尚无记录，同类委员多数亦无');
});

test('a member’s own page tells by whom they are contacted and whom they would leave behind', async () => {
  const { office, idOf, read, contactorOf } = await built();
  await office.post(`${grid}/contacts`, { to: idOf('常甲'), way: 'talk' });
  const view = await read();
  const people = view.nodes.filter(({ parent }) => parent === idOf('常甲')).length;
  const networksOf = async (name: string) =>
    (await office.get<MemberNetworks>(`${grid}/members/${idOf(name)}`)).body.items;

  expect(await networksOf('常甲')).toEqual([
    {
      network: 'five-level',
      label: '五级网格',
      level: 3,
      levelName: '常委',
      parent: { member: expect.any(String), type: 'member', name: contactorOf(view, '常甲') },
      people,
      lastOn: '2026-05-20',
    },
  ]);
  expect((await networksOf('陈主席'))[0]).not.toHaveProperty('parent');
});

test('a sector, which has no id but its name, is placed, moved and visited', async () => {
  const { office, read } = await built();
  await office.post(`${grid}/build`, { network: 'six-contacts', dryRun: false });
  const before = await read('?network=six-contacts');
  const sector = before.nodes.find(({ type }) => type === 'sector')!;
  const other = before.nodes.find(({ member, level }) => level === 1 && member !== sector.parent)!;

  const visited = await office.post(`${grid}/contacts`, { network: 'six-contacts', to: sector.member, way: 'visit' });
  const moved = await office.post(
    `${grid}/moves`,
    { network: 'six-contacts', member: sector.member, type: 'sector', parent: other.member },
    { version: before.version },
  );
  const odd = await office.post(`${grid}/contacts`, { network: 'six-contacts', to: 'a#b', way: 'visit' });

  expect(sector.member).toMatch(/界$/);
  expect([visited.status, moved.status, odd.status]).toEqual([201, 200, 422]);
});
