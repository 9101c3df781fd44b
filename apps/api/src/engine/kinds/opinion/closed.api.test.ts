import { endpoints } from '@lianluo/contract/api';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import { paperNames } from '@lianluo/domain/paper/paper';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { aColleague, type Colleague } from '../../../../test-support/named';
import { commit, csv, rowsOf, upload } from '../../../../test-support/import/importing';
import { bodyOf, pathOf } from '../../../../test-support/samples';
import { queryOf } from '../../../../test-support/query-sample';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
const word = '沣河北岸某企业';
const draft = {
  title: `关于${word}的情况`,
  content: { situation: `${word}的情况。` },
  authors: [{ name: `${word}职工`, kind: 'public' }],
};

let world: World;
let office: Client;
let desk: Desk;
let named: Colleague;
let other: Colleague;
let id: string;

const restrict = async (which: string, body: object, client = office) => {
  const { version } = await client.get(`${base}/opinions/${which}`);
  return client.put(`${base}/opinions/${which}/access`, body, { version });
};

beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  desk = deskOf(office);
  named = await aColleague(world, '知情某');
  other = await aColleague(world, '旁人某');
  ({ id } = await desk.record({ ...draft, unit: world.unit }));
  await desk.walk(id, 'submit');
});

describe('an opinion that is closed to all but named people', () => {
  test('does not exist for anybody else, on whatever path it is named', async () => {
    const closing = await restrict(id, { users: [named.id], closed: true });
    expect([closing.status, closing.body]).toMatchObject([200, { restrictedTo: [{ user: named.id, name: '知情某' }] }]);
    await world.deps.settled();

    const its = endpoints.filter(({ path }) => path.startsWith('/committees/{c}/opinions/{id}'));
    // Whatever is kept beside an item: nothing of it is there.
    const beside = its.flatMap(({ path }) => /\/([a-z-]+)\/\{record\}/.exec(path)?.[1] ?? []);
    const sample = { ...Object.fromEntries(beside.map((each) => [each, 'none'])), opinions: id, units: world.unit };
    // Each paper has an address of its own.
    const each = its.flatMap((endpoint) =>
      (endpoint.path.includes('{paper}') ? paperNames : ['none']).map((papers) => ({
        endpoint,
        path: pathOf(endpoint, 'qindu', { ...sample, papers }),
      })),
    );
    const found: string[] = [];
    for (const { endpoint, path } of each)
      for (const client of [other.client, world.as('demo.qindu.unit'), world.as('demo.city')]) {
        const { status } = await client.send(
          endpoint.method.toUpperCase(),
          path,
          endpoint.body && bodyOf(endpoint, sample),
          { version: 3 },
        );
        if (status !== 404) found.push(`${path} ${status}`);
      }
    expect(found).toEqual([]);
    expect(its.length).toBeGreaterThan(25);
    for (const { client } of [named, { client: office }])
      expect((await client.get(`${base}/opinions/${id}`)).status).toBe(200);
  });

  test('stands in no answer to anybody else, whatever they ask for', async () => {
    await restrict(id, { users: [named.id], closed: true });
    await world.deps.settled();
    const asked = endpoints.filter(({ method, path }) => method === 'get' && /\/\{c\}(\/[a-z-]+)*$/.test(path));
    const q = encodeURIComponent(word);
    const paths = [
      ...asked.map((endpoint) => pathOf(endpoint, 'qindu', {}) + queryOf(endpoint)),
      ...[`q=${q}`, 'sort=-dueOn', 'sort=dueOn', `unit=${world.unit}`, 'status=submitted', 'closed=true'].map(
        (query) => `${base}/opinions?${query}`,
      ),
      `${base}/waiting?limit=100`,
    ];
    const seen: string[] = [];
    for (const path of paths)
      for (const client of [other.client, world.as('demo.qindu.unit'), world.as('demo.city')]) {
        const { body } = await client.get<unknown>(path);
        const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : JSON.stringify(body);
        if (text.includes(word)) seen.push(path);
      }
    expect(seen).toEqual([]);
    expect(paths.length).toBeGreaterThan(15);
    const own = (await named.client.get<ListOf<OpinionView>>(`${base}/opinions?q=${q}`)).body;
    expect(own.items.map((item) => item.id)).toEqual([id]);
  });

  test('is taken on by no batch and named by nothing', async () => {
    await restrict(id, { users: [named.id], closed: true });
    const batch = { ids: [id], input: {} };
    const { body } = await other.client.post<{ items: { code: string; title: string }[] }>(
      `${base}/opinions/actions/edit`,
      batch,
    );
    expect(body.items).toMatchObject([{ ok: false, code: 'not-found', title: '' }]);
    const { id: open } = await other.desk.record();
    await other.desk.walk(open, 'submit');
    expect(await other.desk.tries(open, 'merge', { into: id })).toBe('422 request.invalid');
  });

  test('is told by no import to whoever sends a sheet that names it, and nothing is added to it', async () => {
    const head = ['标题', '反映人', '报送日期', '采用情况'];
    const line = (adoption: string, by = '群众') => csv([head, [`关于${word}的建议`, by, '2026-03-01', adoption]]);
    const sent = await upload(world, office, 'opinions', line('', `${word}职工`));
    await commit(world, office, sent.id);
    const { items } = (await office.get<ListOf<OpinionView>>(`${base}/opinions?q=${encodeURIComponent('的建议')}`))
      .body;
    const imported = items[0]!.id;
    await restrict(imported, { users: [], closed: true });
    await desk.adopt(imported, 'province', { outlet: '机密刊物' });
    await world.deps.settled();

    const [list, first] = [`${base}/imports`, `${base}/imports/${sent.id}`];
    for (const path of [`${first}/rows`, `${first}/error-workbook`])
      expect([(await other.client.get(path)).status, (await office.get(path)).status]).toEqual([403, 200]);
    for (const path of [list, first]) {
      expect(JSON.stringify((await other.client.get(path)).body)).not.toContain(word);
      expect(JSON.stringify((await office.get(path)).body)).toContain(word);
    }

    const batch = await upload(world, other.client, 'opinions', line('市政协采用'));
    const rows = await rowsOf(other.client, batch.id);
    expect(rows.map(({ change, target }) => [change, target])).toEqual([['unchanged', undefined]]);
    expect(JSON.stringify(rows)).not.toMatch(/职工|机密刊物/);
    expect((await desk.read(imported)).adoptions).toHaveLength(1);
    expect((await rowsOf(office, (await upload(world, office, 'opinions', line('市政协采用'))).id))[0]).toMatchObject({
      change: 'update',
      target: imported,
    });
  });

  test('goes into no issue and into no other item until it is open again, and what is out is not closed', async () => {
    const { id: second } = await desk.record();
    await desk.walk(second, 'submit');
    await restrict(id, { users: [], closed: true });
    expect(await desk.tries(id, 'merge', { into: second })).toBe('409 opinion.closed');
    await desk.walk(id, 'edit', 'review', 'sign');
    expect(await desk.tries(id, 'issue')).toBe('409 opinion.closed');
    expect((await office.post(`${base}/issues`, { items: [id] })).body.errors?.[0]?.code).toBe('opinion.closed');

    expect((await restrict(id, { users: [], closed: false })).status).toBe(200);
    await world.deps.settled();
    expect((await other.desk.read(id)).title).toBe(draft.title);
    expect((await office.post(`${base}/issues`, { items: [id] })).status).toBe(201);
    await world.deps.settled();
    expect((await restrict(id, { users: [], closed: true })).body.code).toBe('opinion.closed-issued');
  });

  test('is counted by the figures, and by the totals of those who see it alone', async () => {
    for (const reportedOn of ['2026-04-30', '2026-05-01', '2026-05-02'])
      await desk.walk((await desk.record({ reportedOn, unit: world.unit })).id, 'submit');
    const { id: second } = await desk.record({ ...draft, reportedOn: '2026-04-29' });
    const figure = async () =>
      (await office.get<Overview>(`${base}/overview`)).body.figures.find(({ key }) => key === 'opinions.submitted');
    await desk.walk(second, 'submit');
    const before = await figure();
    await restrict(id, { users: [named.id], closed: true });
    await restrict(second, { users: [], closed: true });
    await world.deps.settled();

    expect((await figure())?.value).toBe(before?.value);
    const queries = ['', 'status=submitted&', 'year=2026&', 'from=2026-04-30&to=2026-05-01&', `unit=${world.unit}&`];
    const all = ['stage=submitted&', 'from=2026-04-29&to=2026-04-29&', ...queries];
    for (const query of all)
      for (const client of [office, named.client, other.client, world.as('demo.qindu.unit')]) {
        const whole = (await client.get<ListOf<OpinionView>>(`${base}/opinions?${query}limit=100`)).body;
        expect([query, whole.total]).toEqual([query, whole.items.length]);
        const first = (await client.get<ListOf<OpinionView>>(`${base}/opinions?${query}limit=2`)).body;
        expect([query, first.total]).toEqual([query, whole.total]);
        const second = (await client.get<ListOf<OpinionView>>(`${base}/opinions?${query}limit=2&page=2`)).body;
        const ids = [...first.items, ...second.items].map((item) => item.id);
        expect(ids).toEqual(whole.items.slice(0, 4).map((item) => item.id));
      }
    const totals = await Promise.all(
      [office, named.client, other.client].map(
        async (client) => (await client.get<ListOf<OpinionView>>(`${base}/opinions`)).body.total,
      ),
    );
    expect([totals[0]! - totals[1]!, totals[1]! - totals[2]!]).toEqual([1, 1]);
  });
});
