import type { ListOf } from '@lianluo/contract/common';
import type { TimelineView } from '@lianluo/contract/work';
import { isOfUnit, kinds } from '@lianluo/domain/work/kinds';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { commit, committee, figures, upload } from '../../../test-support/import/importing';
import { aLedgersCounty } from '../../../test-support/import/deed-ledger';
import { officeLedger, tableKinds } from '../../../test-support/import/office-ledger';
import { correctionOf } from '../../../test-support/kind-bodies';
import { openWorld, type World } from '../../../test-support/world';

type Item = Record<string, unknown> & {
  id: string;
  status: string;
  reportedOn: string;
  allowedActions: { action: string }[];
};

let world: World;
let office: Client;
let member = '';
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  ({ office, member } = await aLedgersCounty(world));
});

describe.each(await tableKinds())('what a sheet brought into %s', (kind) => {
  const path = `${committee}/${kind}`;
  const patch = async (id: string, body: object, by = office) =>
    by.patch<Item>(`${path}/${id}`, body, { version: (await office.get(`${path}/${id}`)).version });
  const corrected = (status: string) =>
    correctionOf(kind, status, { word: '更正', member, unit: world.unit }) as Readonly<Record<string, unknown>>;
  let landed: Item[] = [];
  let item: Item;
  let day = '';
  beforeAll(async () => {
    const sheet = await kinds[kind].sheet?.load();
    if (sheet && 'day' in sheet) day = sheet.day;
    const { id } = await upload(world, office, kind, await officeLedger(kind));
    await commit(world, office, id);
    const { items } = (await office.get<ListOf<Item>>(path)).body;
    landed = await Promise.all(items.map(async (each) => (await office.get<Item>(`${path}/${each.id}`)).body));
    // The row that says everything landed where most of it can be corrected.
    const many = ({ status }: Item) => Object.keys(kinds[kind].corrects?.[status] ?? {}).length;
    const [told] = landed.toSorted((one, other) => many(other) - many(one));
    if (!told) throw new Error('Nothing landed.');
    item = told;
  });

  test('is corrected by the office in every field that the sheet entered, and the journal keeps what stood there', async () => {
    const body: Record<string, unknown> = { title: '更正后的标题', ...corrected(item.status) };
    const answer = await patch(item.id, body);

    expect([answer.status, answer.body.status]).toEqual([200, item.status]);
    expect(answer.body).toMatchObject(body);
    const { items } = (await office.get<TimelineView>(`${path}/${item.id}/timeline`)).body;
    const change = items.find(({ action }) => action === 'change');
    const differing = Object.keys(body).filter(
      (name) => JSON.stringify(answer.body[name]) !== JSON.stringify(item[name]),
    );
    expect(differing.length).toBeGreaterThan(1);
    expect(change?.changes.map(({ field }) => field)).toEqual(expect.arrayContaining(differing));
    expect(change?.changes.find(({ field }) => field === 'title')?.before).toBe(item['title']);
  });

  test('counts under the day it is corrected to', async () => {
    const [key = ''] = Object.keys(kinds[kind].proves);
    const count = async () => {
      await world.idle();
      return [(await figures(office, 2025))[key] ?? 0, (await figures(office))[key] ?? 0];
    };
    const [last = 0, current = 0] = await count();
    const { body } = await patch(item.id, { [day]: '2025-11-03' });

    expect(body.reportedOn).toBe('2025-11-03');
    expect(await count()).toEqual([last + 1, current - 1]);
  });

  test('keeps its day, is corrected by nobody of a unit, and in nothing that its steps enter', async () => {
    const told = landed.find(({ status }) => status !== item.status);
    const states = Object.keys(kinds[kind].corrects ?? {});
    const all = Object.assign({}, ...states.map(corrected)) as Record<string, unknown>;

    expect((await patch(item.id, { [day]: null })).status).toBe(422);
    await patch(item.id, { unit: world.unit });
    const refused = await patch(item.id, corrected(item.status), world.as('demo.qindu.unit'));
    // What is the office's own is not there for a unit.
    const [status, code] = isOfUnit(kinds[kind]) ? [409, /not-changeable$/] : ([404, /^not-found$/] as const);
    expect(refused.status).toBe(status);
    expect(refused.body.code).toMatch(code);
    for (const name of told ? Object.keys(all) : []) {
      if (!told || kinds[kind].corrects?.[told.status]?.[name]) continue;
      const refused = await patch(told.id, { [name]: all[name] });
      expect([name, refused.status, refused.body.code]).toEqual([name, 409, 'work.not-corrected']);
    }
  });

  // An issue that is out is issued again with a reason; nothing of it is taken back.
  if (!Object.values(kinds[kind].steps).some(({ undoes }) => undoes)) return;
  test('is told what to do instead of taking a step back', async () => {
    const backs = Object.entries(kinds[kind].steps).filter(
      ([, { undoes, from }]) => undoes && from.includes(item.status),
    );
    expect(backs.length).toBeGreaterThan(0);
    for (const [action] of backs) {
      const { version } = await office.get(`${path}/${item.id}`);
      const refused = await office.post(`${path}/${item.id}/actions/${action}`, { reason: '有误' }, { version });
      expect([action, refused.status, refused.body.code]).toEqual([action, 409, 'work.imported']);
    }
  });
});
