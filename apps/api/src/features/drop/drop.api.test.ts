import type { DropRunView, DropView } from '@lianluo/contract/drop';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { ApiKey } from '@lianluo/domain/integration/api-key';
import { dropKinds } from '@lianluo/domain/drop/drop';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf } from '../../../test-support/desk';
import { clientWith, withKey } from '../../../test-support/key';
import { openWorld, type World } from '../../../test-support/world';
import { keyAddress } from '../../floor/account/api-key.store';
import { startDrops } from './start-drops';

const base = '/committees/qindu';
const drops = `${base}/drops`;
const order = {
  name: '市数据平台',
  kinds: ['opinions', 'members'],
  format: 'ndjson',
  mode: 'incremental',
  rhythm: 'daily',
};

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  await office.post(`${base}/members`, { name: '石泽清', sector: '=1+1', phone: '19900001234' });
});

const ordered = async (more: object = {}) => (await office.post<DropView>(drops, { ...order, ...more })).body;
const runsOf = async ({ id }: DropView) =>
  (await office.get<{ items: DropRunView[] }>(`${drops}/${id}/runs`)).body.items;
async function run(drop: DropView): Promise<DropRunView> {
  const { status } = await office.post(`${drops}/${drop.id}/actions/run`, {});
  expect(status).toBe(202);
  await world.idle();
  const [newest] = await runsOf(drop);
  if (!newest) throw new Error('Nothing was written.');
  return newest;
}
async function fetched(drop: DropView, { files }: DropRunView, kind: string): Promise<string> {
  const file = files.find((each) => each.kind === kind);
  const { body } = await office.get<Uint8Array>(`${drops}/${drop.id}/files/${file?.id}`);
  expect([body.length, createHash('sha256').update(body).digest('hex')]).toEqual([file?.bytes, file?.sha256]);
  const text = Buffer.from(body).toString();
  expect(text.trimEnd().split(/\r?\n/).filter(Boolean).length).toBe(
    (file?.count ?? 0) + (order.format === 'csv' ? 1 : 0),
  );
  return text;
}
const read = <Item>(text: string): Item[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item);

const versioned = ({ id, version }: OpinionView) => `${id} ${version}`;

describe('a standing order', () => {
  test('is written as the lists answer, whole and masked, with what proves that it is', async () => {
    const { id } = await deskOf(office).record({ title: '全文在此' });
    const drop = await ordered();
    const first = await run(drop);

    expect(first).toMatchObject({ mode: 'full', watermark: expect.any(String) });
    expect(first.files.map(({ kind, name, count }) => [kind, name, count])).toEqual([
      ['opinions', 'opinions.ndjson', 1],
      ['members', 'members.ndjson', 1],
    ]);
    const [opinion] = read<OpinionView>(await fetched(drop, first, 'opinions'));
    const { body: whole } = await office.get<OpinionView>(`${base}/opinions/${id}`);
    expect(opinion).toMatchObject({
      id,
      version: 1,
      title: '全文在此',
      content: whole.content,
      authors: whole.authors,
    });
    expect(read<MemberView>(await fetched(drop, first, 'members'))[0]).toMatchObject({ phone: '199****1234' });
  });

  test('tells the second time what has changed and what is gone, and whoever applies it has what is there', async () => {
    const desk = deskOf(office);
    const [stays, goes] = [await desk.record(), await desk.record()];
    const drop = await ordered();
    const first = await run(drop);
    const copy = new Map(read<OpinionView>(await fetched(drop, first, 'opinions')).map((each) => [each.id, each]));
    world.setClock(20 * 60_000);
    await desk.walk(stays.id, 'submit');
    await office.del(`${base}/opinions/${goes.id}`, { version: 1 });

    const second = await run(drop);

    expect(second).toMatchObject({ mode: 'incremental', after: first.watermark });
    const changed = read<OpinionView>(await fetched(drop, second, 'opinions'));
    // What was written shortly before the first run may come again.
    expect(changed.map((each) => [each.id, each.version])).toContainEqual([stays.id, 2]);
    const gone = read<{ kind: string; id: string }>(await fetched(drop, second, 'gone'));
    expect(gone).toEqual([
      { kind: 'opinions', id: goes.id, version: 2, type: 'opinion.discarded', at: expect.any(String) },
    ]);
    for (const each of changed) copy.set(each.id, each);
    for (const each of gone) copy.delete(each.id);
    const { body } = await office.get<{ items: OpinionView[] }>(`${base}/opinions?limit=100`);
    expect([...copy.values()].map(versioned).toSorted()).toEqual(body.items.map(versioned).toSorted());
    const { body: follows } = await office.get<{ items: unknown[] }>(`${base}/events?after=${second.watermark}`);
    expect(follows.items).toEqual([]);
  });

  test.each(dropKinds)('of %s as csv has the fields of the list as its columns, and no formula', async (kind) => {
    const drop = await ordered({ kinds: [kind], format: 'csv', mode: 'full' });
    const { files } = await run(drop);
    const { body } = await office.get<Uint8Array>(`${drops}/${drop.id}/files/${files[0]?.id}`);
    const text = Buffer.from(body).toString();

    expect(text.startsWith('\uFEFF')).toBe(true);
    const head = text.slice(1, text.indexOf('\r\n')).split(',');
    expect(head).toEqual(expect.arrayContaining(['id', 'version']));
    // What a member's sector was typed as.
    expect(text.includes(",'=1+1,")).toBe(kind === 'members');
    await office.del(`${drops}/${drop.id}`, { version: 2 });
    expect((await office.get(`${drops}/${drop.id}/files/${files[0]?.id}`)).status).toBe(404);
  });

  test('of a key holds personal data where that is confirmed, is its own alone, and ends with it', async () => {
    const scopes = ['drops:read', 'drops:write', 'members:read', 'members:personal'] as const;
    const { client, made } = await withKey(world, { scopes });
    const { client: other } = await withKey(world, { scopes: ['drops:read', 'topics:read'] });
    const { status, body: drop } = await client.post<DropView>(drops, { ...order, kinds: ['members'], mode: 'full' });
    expect(status).toBe(201);
    expect((await client.post(drops, { ...order, kinds: ['topics'] })).body.code).toBe('permission.missing');
    await client.post(`${drops}/${drop.id}/actions/run`, {});
    await world.idle();

    const { body: runs } = await client.get<{ items: DropRunView[] }>(`${drops}/${drop.id}/runs`);
    const file = `${drops}/${drop.id}/files/${runs.items[0]?.files[0]?.id}`;
    const { body } = await client.get<Uint8Array>(file);
    expect(Buffer.from(body).toString()).toContain('19900001234');
    expect([(await other.get(file)).status, (await office.get(file)).status]).toEqual([404, 404]);
    expect((await other.get<{ items: DropView[] }>(drops)).body.items).toEqual([]);

    const { version } = await office.get(`${base}/api-keys/${made.id}`);
    await office.del(`${base}/api-keys/${made.id}`, { version });
    await office.post(`${drops}/${drop.id}/actions/run`, {});
    await world.idle();
    const { body: now } = await office.get<DropView>(`${drops}/${drop.id}`);
    expect(now.stopped).toBe('drop.key-over');
  });

  test('ends when whoever ordered it may not read it any more', async () => {
    const { made } = await withKey(world, { scopes: ['drops:read', 'drops:write', 'members:read'] });
    const client = clientWith(world, made.key ?? '');
    const { body: drop } = await client.post<DropView>(drops, { ...order, kinds: ['members'], mode: 'full' });
    const [row] = await world.storage.get([keyAddress(made)]);
    const value = row!['value'] as ApiKey;
    // As a change of the maker writes it: an operator of a unit reads no files and no other unit's items.
    const maker = { ...value.maker, roles: ['unit-operator'] };
    await world.storage.write([{ table: 'accounts', put: { ...row!, value: { ...value, maker } } }]);

    await office.post(`${drops}/${drop.id}/actions/run`, {});
    await world.idle();

    const { body: now } = await office.get<DropView>(`${drops}/${drop.id}`);
    expect([now.stopped, await runsOf(drop)]).toEqual(['drop.key-over', []]);
  });

  test('is run by the clock when its day has come, once', async () => {
    const drop = await ordered({ mode: 'full', rhythm: 'monthly' });
    const due = async () => {
      const started = await startDrops(world.deps);
      await world.idle();
      return [started > 0, (await runsOf(drop)).length];
    };
    expect(await due()).toEqual([true, 1]);
    expect((await due())[1]).toBe(1);
    world.setClock('2026-06-01T02:00:00+08:00');
    office = world.as('demo.qindu');
    expect(await due()).toEqual([true, 2]);
  });
});
