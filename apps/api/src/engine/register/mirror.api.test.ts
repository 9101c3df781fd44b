import { kindNames } from '@lianluo/domain/work/kinds';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { endpoints } from '@lianluo/contract/api';
import type { UserView } from '@lianluo/contract/user';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Client } from '../../../test-support/client';
import { idsOf, walked } from '../../../test-support/mirrored';
import { openWorld, type World } from '../../../test-support/world';
import { platformAddress } from './platform.store';

interface Thing {
  id: string;
  name: string;
  version: number;
  createdAt: string | null;
  updatedAt: string | null;
  committee?: string;
}

const base = '/committees/qindu';
/** A new one of each register, and what is changed of it: where a name is what the list is sorted by, the name. */
const registers: Readonly<Record<string, (name: string, world: World) => object>> = {
  members: (name) => ({ name, sector: '教育界' }),
  units: (name) => ({ name, type: 'liaison-group' }),
  informants: (name, { unit }) => ({ name, unit }),
  topics: (name) => ({ name }),
  series: (name) => ({ name }),
  'handling-units': (name) => ({ name }),
  'classified-matters': (name) => ({ name }),
};
const names = ['安', '白', '曹', '邓', '尹', '方', '高', '韩'];
let world: World;
let office: Client;

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  for (const [register, made] of Object.entries(registers))
    for (const name of names) await office.post(`${base}/${register}`, made(`${name}某`, world));
});

describe.each(Object.keys(registers))('%s', (register) => {
  const path = `${base}/${register}`;
  const rename = async ({ id, version }: Thing, name: string) => {
    const { status } = await office.patch(`${path}/${id}`, { name }, { version });
    expect(status).toBe(200);
  };

  test('in the order of ids nothing is lost or told twice, whatever is called otherwise or entered meanwhile', async () => {
    const { items: before } = await walked<Thing>(office, `${path}?limit=100`);
    expect(before.length).toBeGreaterThanOrEqual(names.length);
    const others = before.filter(({ name }) => name.endsWith('某'));
    let turn = 0;
    const between = async () => {
      // The last becomes the first and the first the last.
      const one = turn % 2 === 0 ? others.at(-1 - turn) : others[turn];
      if (one) await rename(one, `${turn % 2 === 0 ? '阿' : '卓'}${turn}`);
      await office.post(path, registers[register]!(`又一${turn}`, world));
      turn += 1;
    };

    const { items, pages } = await walked<Thing>(office, `${path}?order=id&limit=3`, between);

    expect(idsOf(items)).toEqual([...new Set(idsOf(items))].toSorted());
    expect(idsOf(items)).toEqual(expect.arrayContaining(idsOf(before)));
    expect(pages[0]!.total).toBe(before.length);
    expect(pages.map(({ watermark }) => watermark !== undefined)).toEqual(pages.map((_, index) => index === 0));
    const [plain, filtered] = await Promise.all(
      ['', '&order=id'].map((order) =>
        walked<Thing>(office, `${path}?limit=4&q=${encodeURIComponent('又一')}${order}`),
      ),
    );
    expect(idsOf(filtered!.items)).toEqual(idsOf(plain!.items).toSorted());
    expect(filtered!.pages[0]!.total).toBe(plain!.pages[0]!.total);
  });

  test('what has changed since is told, and what nobody knows the time of', async () => {
    const { items } = await walked<Thing>(office, `${path}?limit=100`);
    const [one, old] = items.filter(({ version }) => version > 0);
    world.setClock(60_000);
    const since = encodeURIComponent(world.deps.now().toISOString());
    await rename(one!, `改名${register}`);
    const [row] = await world.storage.get([platformAddress('qindu', register as never, old!.id)]);
    const { createdAt: _createdAt, updatedAt: _updatedAt, ...value } = row!['value'] as Thing;
    await world.storage.write([{ table: 'platforms', put: { ...row!, value } }]);

    for (const order of ['', '&order=id']) {
      const changed = await walked<Thing>(office, `${path}?updatedSince=${since}${order}`);
      expect(
        idsOf(changed.items)
          .filter((id) => id !== 'bulletin')
          .toSorted(),
      ).toEqual([one!.id, old!.id].toSorted());
    }
    const views = await Promise.all(
      [one, old].map(async (each) => (await office.get<Thing>(`${path}/${each!.id}`)).body),
    );
    expect(views.map(({ createdAt, updatedAt }) => [createdAt === null, updatedAt])).toEqual([
      [false, world.deps.now().toISOString()],
      [true, null],
    ]);
  });
});

test('users are told in the order of ids and by what has changed', async () => {
  const { items } = await walked<UserView>(office, `${base}/users?limit=1&order=id`);
  world.setClock(60_000);
  const since = encodeURIComponent(world.deps.now().toISOString());
  const one = items.find(({ username }) => username === 'demo.qindu.clerk')!;
  await office.patch(`${base}/users/${one.id}`, { post: '副主任' }, { version: one.version });

  const changed = await walked<UserView>(office, `${base}/users?updatedSince=${since}`);

  expect(idsOf(items)).toEqual(idsOf((await walked<UserView>(office, `${base}/users`)).items).toSorted());
  expect(idsOf(changed.items)).toEqual([one.id]);
});

test.each(['members', 'units'])('a city reads the %s of its counties as one, as it reads each', async (register) => {
  const city = world.as('demo.city');
  await world.as('demo.xincheng').post(`/committees/xincheng/${register}`, registers[register]!('新城某', world));
  for (const order of ['', '&order=id']) {
    const each = await Promise.all(
      ['qindu', 'xincheng'].map(async (committee) => {
        const { items } = await walked<Thing>(city, `/committees/${committee}/${register}?limit=100${order}`);
        return items.map((item) => ({ ...item, committee }));
      }),
    );

    const { items, pages } = await walked<Thing>(city, `/committees/demo-city/${register}?below=true&limit=3${order}`);

    expect(items).toEqual(each.flat());
    expect(pages.length).toBeGreaterThan(3);
  }
  expect((await office.get(`${base}/${register}?below=true`)).status).toBe(422);
});

test('whatever has a version has the moment of its last change', () => {
  // A key and an import tell of each thing that happens to them when it did; a scheme that changes is another version of it.
  const without = endpoints
    .filter(({ path }) => !/\/(api-keys|imports|schemes|scheme\/versions)/.test(path))
    .flatMap(({ operationId, answer }) =>
      resourcesIn(answer).flatMap((shape) => ('updatedAt' in shape ? [] : [operationId])),
    );
  const lists = endpoints.filter(({ answer }) => answer instanceof z.ZodMiniObject && 'items' in answer.shape);

  expect(resourcesIn(lists.find(({ operationId }) => /opinions/.test(operationId))?.answer)).toHaveLength(1);
  expect(without).toEqual([]);
  // Every list of things that have a version can be copied.
  const copied = lists.filter(({ answer }) => resourcesIn(answer).length > 0 && 'watermark' in shapeOf(answer));
  expect(copied.length).toBeGreaterThan(Object.keys(registers).length + kindNames.length - 1);
});

const shapeOf = (schema: unknown): Record<string, z.ZodMiniType> =>
  schema instanceof z.ZodMiniObject ? (schema.shape as Record<string, z.ZodMiniType>) : {};

/** The shapes of things with an id and a version, in an answer or in its list. */
function resourcesIn(answer: Endpoint['answer']): Record<string, z.ZodMiniType>[] {
  const { items } = shapeOf(answer);
  const inner = items instanceof z.ZodMiniArray ? [shapeOf(items.def.element)] : [];
  return [shapeOf(answer), ...inner].filter((shape) => 'id' in shape && 'version' in shape);
}
