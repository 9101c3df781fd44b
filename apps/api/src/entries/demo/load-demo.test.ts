import type { CommitteeView } from '@lianluo/contract/committee';
import type { GridView } from '@lianluo/contract/grid-schemas';
import type { CoverageView, RadarView } from '@lianluo/contract/grid-contact';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import type { UserView } from '@lianluo/contract/user';
import type { TimelineView } from '@lianluo/contract/work';
import { reportSpan } from '@lianluo/schemes/demo/call';
import { beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../../test-support/world';

describe('the demo world, loaded through the API', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ demo: ['qindu', 'yanchuan', 'changqing', 'weinan'], now: '2026-11-23T18:00:00+08:00' });
  }, 120_000);

  test('shows the figures of the report because they are counted', async () => {
    const span = `/committees/qindu/opinions?from=${reportSpan.from}&to=${reportSpan.to}&limit=1`;
    const totalOf = async (filter: string) =>
      (await world.as('demo.qindu').get<ListOf<OpinionSummary>>(`${span}${filter}`)).body.total;

    expect(await totalOf('')).toBe(308);
    expect(await totalOf('&adoptedBy=province')).toBe(5);
    expect(await totalOf('&adoptedBy=city')).toBe(32);
  });

  test('gives every item its journal', async () => {
    const clerk = world.as('demo.qindu.clerk');
    const { body: list } = await clerk.get<ListOf<OpinionSummary>>(
      '/committees/qindu/opinions?status=archived&limit=1',
    );
    const [opinion] = list.items;

    const { body } = await clerk.get<TimelineView>(`/committees/qindu/opinions/${opinion!.id}/timeline`);

    expect(body.items.length).toBe(opinion!.version);
    expect(body.items.every(({ at }) => at <= '2026-11-23T23:59:59')).toBe(true);
  });

  test('shows the five levels of Yanchuan as its report has them', async () => {
    // domain.md section 1, row 11: 151 members in five levels, 9 stations, 6 council rooms, 6 studios, five teams.
    const office = world.as('demo.yanchuan');
    const { body: grid } = await office.get<GridView>('/committees/yanchuan/grid');
    const unitsOf = async (type: string) =>
      (await office.get<ListOf<unknown>>(`/committees/yanchuan/units?type=${type}&limit=1`)).body.total;

    expect([grid.nodes.length, grid.levels.length, grid.unplaced, grid.faults]).toEqual([151, 5, [], []]);
    expect(await Promise.all(['liaison-station', 'council-room', 'studio', 'activity-group'].map(unitsOf))).toEqual([
      9, 6, 6, 5,
    ]);
    const { body: coverage } = await office.get<CoverageView>('/committees/yanchuan/grid/coverage');
    expect(coverage.lines.slice(0, 2).map(({ percent, met }) => [percent, met])).toEqual([
      [100, true],
      [100, true],
    ]);
    expect(coverage.lines.slice(2).every(({ percent }) => percent !== null && percent > 50 && percent < 100)).toBe(
      true,
    );
  });

  test('gives every street of Qindu a leader', async () => {
    // Row 10: leaders 包抓指导街道, 10 streets with one group each.
    const { body } = await world.as('demo.qindu').get<GridView>('/committees/qindu/grid?network=leader-unit');

    const guided = body.nodes.filter(({ level }) => level === 2);
    expect(guided.length).toBeGreaterThanOrEqual(10);
    expect(guided.every(({ parent }) => parent !== undefined)).toBe(true);
  });

  test('shows the six contacts of Weinan as its report has them', async () => {
    // Row 5: leader contact with 常委、界别、专委会、县级政协、工作室 = 100 %, with members = 30 %; 32 studio heads.
    const office = world.as('demo.weinan');
    const { body } = await office.get<CoverageView>('/committees/weinan/grid/coverage?network=six-contacts');

    expect(body.lines.map(({ label, percent, met }) => [label, percent, met])).toEqual([
      ['常委', 100, true],
      ['界别', 100, true],
      ['专委会', 100, true],
      ['县级政协', 100, true],
      ['工作室', 100, true],
      ['委员', 30, true],
    ]);
    expect(body.lines.find(({ key }) => key === 'studio')?.total).toBe(32);
    const { body: counties } = await office.get<ListOf<CommitteeView>>('/committees');
    expect(body.lines.find(({ key }) => key === 'county')?.total).toBe(counties.total! - 1);
  });

  test('shows which topics of Qindu nobody has touched', async () => {
    const { body } = await world.as('demo.qindu').get<RadarView>('/committees/qindu/grid/radar?days=180');
    const quiet = body.rows
      .filter(({ type, cells }) => type === 'topic' && cells.every(({ state }) => state === 'never'))
      .map(({ name }) => name);
    expect(quiet.toSorted()).toEqual(['产业链用工', '文物活化利用'].toSorted());
  });

  test('shows what Changqing and Weinan did for people, and a suggestion of Qindu that became an opinion', async () => {
    const list = async (username: string, path: string) =>
      (await world.as(username).get<ListOf<SuggestionView>>(`/committees/${path}`)).body;
    // domain.md section 1, row 1: “70+ good deeds”.
    expect((await list('demo.changqing', 'changqing/deeds?stage=done&limit=1')).total).toBe(70);
    expect((await list('demo.weinan', 'weinan/deeds?stage=done&limit=1')).total).toBeGreaterThan(5);

    const turned = await list('demo.qindu', 'qindu/suggestions?turned=true');
    const { id = '' } = turned.items[0] ?? {};
    const { body: page } = await world.as('demo.qindu').get<SuggestionView>(`/committees/qindu/suggestions/${id}`);
    const { body: opinion } = await world
      .as('demo.qindu')
      .get<OpinionView>(`/committees/qindu/opinions/${page.became?.item}`);
    expect([turned.total, opinion.title, opinion.from]).toEqual([1, page.title, { kind: 'suggestions', item: id }]);
  });

  test('has its city, and counties that say they are a demo', async () => {
    const { body } = await world.as('demo.city').get<ListOf<CommitteeView>>('/committees');

    expect(body.items.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'changqing',
      'demo-city',
      'qindu',
      'yanchuan',
    ]);
    expect(body.items.every(({ demo }) => demo)).toBe(true);
  });

  test('leaves nobody with a one-time password and no session of the load', async () => {
    const { body } = await world.as('demo.qindu').get<ListOf<UserView>>('/committees/qindu/users');

    expect(body.items.map(({ username }) => username)).toEqual(
      expect.arrayContaining(['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit']),
    );
    expect(body.items.filter(({ mustChangePassword }) => mustChangePassword)).toEqual([]);
    const operator = body.items.find(({ username }) => username === 'demo.qindu.unit');
    const sessions = await world.storage.count({ table: 'ephemeral', pk: `qindu#${operator?.id}` });
    expect(sessions).toBe(0);
  });
});
