import type { OpinionView } from '@lianluo/contract/opinion';
import type { MemberView } from '@lianluo/contract/member';
import type { SessionView } from '@lianluo/contract/session';
import { endpoints } from '@lianluo/contract/api';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { Client } from '../../../test-support/client';
import { draft, opinions } from '../../../test-support/conventions';
import { openWorld, type World } from '../../../test-support/world';

const committee = '/committees/qindu';
let world: World;
let office: Client;
let me: string;

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  me = (await office.get<SessionView>('/session')).body.user.id;
});

/** Takes steps of one new item, and answers it as it is read. */
async function after(...steps: readonly (readonly [action: string, input?: object])[]): Promise<OpinionView> {
  const { body } = await office.post<OpinionView>(opinions, { ...draft, unit: world.unit, fastLane: true });
  const path = `${opinions}/${body.id}`;
  for (const [index, [action, input = {}]] of steps.entries()) {
    const { status } = await office.post(`${path}/actions/${action}`, input, { version: index + 1 });
    expect([action, status]).toEqual([action, 200]);
  }
  return (await office.get<OpinionView>(path)).body;
}

test('a handling unit names its entry in the list, where it is one', async () => {
  const listed = await office.post<{ id: string }>(`${committee}/handling-units`, { name: '城管局' });
  const other = await office.post<{ id: string }>(`${committee}/handling-units`, { name: '住建局' });
  const transfer = { mode: 'split', handlingUnits: [{ name: '城管局' }, { name: '没有登记的局' }] };

  const item = await after(['submit'], ['transfer', transfer]);

  expect(item.handlingUnits.map(({ name, entry }) => [name, entry])).toEqual([
    ['城管局', listed.body.id],
    ['没有登记的局', undefined],
  ]);
  const path = `${opinions}/${item.id}`;
  const handlingUnit = item.handlingUnits[0]?.id;
  const step = (action: string, input: object, version: number) =>
    office.post<OpinionView>(`${path}/actions/${action}`, { handlingUnit, ...input }, { version });
  await step('request-return', { reason: '不属职责' }, 3);
  const moved = await step('resolve-return', { decision: 'change', to: '住建局' }, 4);
  const read = await office.get<OpinionView>(path);

  expect(moved.body.handlingUnits.find(({ name }) => name === '住建局')?.entry).toBe(other.body.id);
  expect(read.body).toEqual(moved.body);
});

test('who entered a record and who voided it is told by id beside the name', async () => {
  const item = await after(['submit']);
  const path = `${opinions}/${item.id}`;
  const adopted = await office.post<OpinionView>(`${path}/adoptions`, { level: 'city', adoptedOn: '2026-05-19' });
  const [adoption] = adopted.body.adoptions;
  await office.post(`${path}/adoptions/${adoption?.id}/void`, { reason: '录入有误' });
  await office.post(`${path}/instructions`, { leaderPost: '区长', instructedOn: '2026-05-19', text: '请办理' });

  const { body } = await office.get<OpinionView>(path);

  expect(adoption).toMatchObject({ enteredBy: 'demo.qindu', enteredById: me });
  expect(body.adoptions[0]).toMatchObject({ enteredById: me, voided: { by: 'demo.qindu', byId: me } });
  expect(body.instructions[0]).toMatchObject({ enteredById: me });
});

test('a unit that holds an item is named by its id', async () => {
  const street = world.as('demo.qindu.unit');
  const { body } = await street.post<OpinionView>(opinions, draft);
  const path = `${opinions}/${body.id}`;
  await street.post(`${path}/actions/submit`, {}, { version: 1 });

  const atOffice = (await office.get<OpinionView>(path)).body.waitingFor;
  await office.post(`${path}/actions/return`, { reason: '请补充' }, { version: 2 });
  const atUnit = (await office.get<OpinionView>(path)).body.waitingFor;

  expect(atOffice).toMatchObject({ holder: '办公室' });
  expect(atOffice).not.toHaveProperty('unit');
  expect(atUnit).toMatchObject({ unit: world.unit });
});

test('what nobody said of a member is unknown, and not a no', async () => {
  const members = `${committee}/members`;
  const made = await office.post<MemberView>(members, { name: '石泽清', sector: '教育界' });
  const path = `${members}/${made.body.id}`;
  const change = async (body: object, version: number) =>
    (await office.patch<MemberView>(path, body, { version })).body.partyMember;

  expect(made.body.partyMember).toBeNull();
  expect(await change({ partyMember: false }, 1)).toBe(false);
  expect(await change({ partyMember: null }, 2)).toBeNull();
  expect(await change({ party: '民盟盟员' }, 3)).toBe(false);
  expect(await change({ party: null }, 4)).toBeNull();
});

test('whoever is named by a name alone has an id beside it, in every answer', () => {
  const alone = endpoints.flatMap(({ operationId, answer }) =>
    answer
      ? namesAlone(z.toJSONSchema(answer, { io: 'output', unrepresentable: 'any' })).map(
          (path) => `${operationId} ${path}`,
        )
      : [],
  );

  expect(alone).toEqual([]);
});

/** On paper a name is what is printed. */
const onPaper = ['/articles', '/boxes', '/remarks'];
/** 由主席会议约谈: what a rule names there is a body, and nobody's account. */
const inRules = ['/follow'];

function namesAlone(schema: unknown, path = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as {
    properties?: Record<string, { type?: string; enum?: unknown; format?: string }>;
  };
  const alone = Object.entries(properties).flatMap(([name, { type, enum: choices, format }]) => {
    // Until a day is no who.
    const isWho = type === 'string' && !choices && format !== 'date' && (name === 'by' || name.endsWith('By'));
    return isWho && !(`${name}Id` in properties) && ![...onPaper, ...inRules].some((each) => path.includes(each))
      ? [`${path}/${name}`]
      : [];
  });
  const within = Object.entries({ ...properties, ...rest }).flatMap(([name, part]) =>
    namesAlone(part, name in properties ? `${path}/${name}` : path),
  );
  return [...alone, ...within];
}
