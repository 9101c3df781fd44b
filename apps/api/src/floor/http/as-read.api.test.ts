import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { TimelineView } from '@lianluo/contract/work';
import { kinds } from '@lianluo/domain/work/kinds';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { attach } from '../../../test-support/attaching';
import type { Client } from '../../../test-support/client';
import { draft, opinions, recorded } from '../../../test-support/conventions';
import { bodyOf } from '../../../test-support/samples';
import { openWorld, type World } from '../../../test-support/world';
import { unheld } from '../../../test-support/unheld';
import { shapeOf } from './as-written';

type View = Record<string, unknown> & { id: string; version: number };

let world: World;
let office: Client;
const sample: Record<string, string> = {};

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  const { body: member } = await office.post<View>('/committees/qindu/members', { name: '石泽清', sector: '教育界' });
  sample['units'] = world.unit;
  sample['members'] = member.id;
  const { id } = await recorded(office);
  await office.post(`${opinions}/${id}/actions/submit`, {}, { version: 1 });
  await office.post(`${opinions}/${id}/actions/edit`, {}, { version: 2 });
  sample['opinions'] = id;
});

const named = (operation: Endpoint) => [operation.operationId, operation] as const;
const other = (endpoint: Endpoint, method: string, path = endpoint.path) =>
  endpoints.find((each) => each.method === method && each.path === path);

/** Every collection whose things are read by their own path and changed by it. */
const changed = endpoints.filter(
  (each) => each.method === 'patch' && each.path.endsWith('/{id}') && other(each, 'get') !== undefined,
);

/** What is not made in its own collection, but on something else. */
const elsewhere: Readonly<Record<string, () => Promise<string>>> = {
  '/committees/{c}/files': async () =>
    (await attach(office, `${opinions}/${sample['opinions']}`, { paper: { number: '秦办函〔2026〕3号' } })).id,
};

/** One of a collection, made with all that its form takes. */
async function made(endpoint: Endpoint): Promise<{ path: string; view: View }> {
  const collection = endpoint.path.replace('/{id}', '');
  const hung = elsewhere[collection];
  if (hung) {
    const path = `${collection.replace('{c}', 'qindu')}/${await hung()}`;
    return { path, view: (await office.get<View>(path)).body };
  }
  const record = other(endpoint, 'post', collection);
  if (!record) throw new Error(`Nothing is made under ${collection}.`);
  const under = collection.replace('{c}', 'qindu');
  const body = bodyOf(record, sample) as Record<string, unknown>;
  const { status, body: view } = await office.post<View>(under, unheld(body));
  expect([status, view]).toEqual([201, expect.anything()]);
  return { path: `${under}/${view.id}`, view: (await office.get<View>(`${under}/${view.id}`)).body };
}

const timelineOf = async (path: string) =>
  path.includes('/opinions/') ? (await office.get<TimelineView>(`${path}/timeline`)).body.items : [];

test('collections and kinds alike are tried', () => {
  expect(changed.length).toBeGreaterThan(14);
});

describe.each(changed.map(named))('%s takes what its GET answers', (_, endpoint) => {
  test('and nothing happens', async () => {
    const { path, view } = await made(endpoint);
    const before = await timelineOf(path);

    const same = await office.patch<View>(path, view, { version: view.version });
    const nothing = await office.patch<View>(path, {}, { version: view.version });

    expect([same.status, same.version, same.body]).toEqual([200, view.version, view]);
    expect([nothing.status, nothing.body]).toEqual([200, view]);
    expect((await office.get<View>(path)).body).toEqual(view);
    expect(await timelineOf(path)).toEqual(before);
  });

  test('with one field changed, and nothing else changes', async () => {
    const { path, view: first } = await made(endpoint);
    let view = first;
    const tried = Object.entries(shapeOf(endpoint.body)).flatMap(([name, schema]) =>
      otherwise(schema, view[name]).map((value) => [name, value] as const),
    );
    const done: string[] = [];
    const wrong: unknown[] = [];
    for (const [name, value] of tried) {
      const { status, body } = await office.patch<View>(path, { ...view, [name]: value }, { version: view.version });
      // A rule may forbid this value of this field; then it is that field which is named.
      if (status !== 200) {
        const { errors } = body as { errors?: { pointer: string }[] };
        if (status !== 422 || errors?.[0]?.pointer !== `/${name}`) wrong.push([name, status, errors]);
        continue;
      }
      done.push(name);
      const follows = ['version', 'updatedAt', 'allowedActions', ...(followers[name] ?? [])];
      const differing = Object.keys({ ...view, ...body }).filter(
        (each) => JSON.stringify(view[each]) !== JSON.stringify(body[each]),
      );
      const differ = differing.filter((each) => each !== name && !follows.includes(each));
      if (differ.length > 0 || !differing.includes(name)) wrong.push([name, differing]);
      view = body;
    }
    expect(wrong).toEqual([]);
    expect(done.length).toBeGreaterThan(0);
  });

  test('and an answer’s own field is refused where it differs', async () => {
    const { path, view } = await made(endpoint);

    const refused = await office.patch(path, { ...view, id: 'another', version: 77 }, { version: view.version });
    const unknown = await office.patch(path, { ...view, unheard: 1 }, { version: view.version });
    const stale = await office.patch(path, { ...view, id: 'another' }, { version: view.version + 1 });

    expect(refused.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(
      expect.arrayContaining(['/id field.read-only', '/version field.read-only']),
    );
    expect([unknown.status, unknown.body.errors?.[0]?.code]).toEqual([422, 'field.unknown']);
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
  });
});

/** What is computed of a field that is changed. */
const followers: Readonly<Record<string, readonly string[]>> = {
  type: ['gaps', 'missing', 'stations'],
  venue: ['gaps', 'missing'],
  active: ['off', 'to', 'endedOn'],
  party: ['partyMember'],
  partyMember: ['party'],
  status: ['placements', 'statuses', 'leftOn'],
  level: ['levels'],
  phone: ['masked'],
  receivedOn: ['status'],
  handledOn: ['status'],
  ...Object.fromEntries(
    Object.values(kinds).flatMap(({ reported }) =>
      reported && 'by' in reported ? [[reported.by, ['reportedOn', 'dueOn']]] : [],
    ),
  ),
  text: ['title'],
};

/** Another value that a field takes, where a plain one is easily made of what stands there. */
function otherwise(schema: z.ZodMiniType, value: unknown): unknown[] {
  const candidates =
    typeof value === 'string'
      ? [`${value}改`, '2026-05-19', ...optionsOf(schema)]
      : typeof value === 'boolean'
        ? [!value]
        : typeof value === 'number'
          ? [value + 1]
          : [];
  return candidates.filter((each) => each !== value && z.safeParse(schema, each).success).slice(0, 1);
}

function optionsOf(schema: z.ZodMiniType): unknown[] {
  const { innerType, entries } = schema._zod.def as { innerType?: z.ZodMiniType; entries?: object };
  return innerType ? optionsOf(innerType) : Object.values(entries ?? {});
}

test('a part of a text is changed alone, null takes one away, and the others stay', async () => {
  const content = { situation: '夜里很黑', analysis: '灯坏了', suggestion: '换灯' };
  const { body } = await office.post<OpinionView>(opinions, { ...draft, content });
  const path = `${opinions}/${body.id}`;

  const part = await office.patch<OpinionView>(path, { content: { analysis: '线断了' } }, { version: 1 });
  const without = await office.patch<OpinionView>(path, { content: { suggestion: null } }, { version: 2 });
  const same = await office.patch<OpinionView>(path, { content: { situation: '夜里很黑' } }, { version: 3 });
  const empty = await office.patch(path, { content: { situation: '' } }, { version: 3 });

  expect(part.body.content).toEqual({ ...content, analysis: '线断了' });
  expect(without.body.content).toEqual({ situation: '夜里很黑', analysis: '线断了' });
  expect([same.status, same.version, empty.status]).toEqual([200, 3, 422]);
});

test('authors as they are read are authors as they are written, beside a new one', async () => {
  const authors = [{ member: sample['members'] }, { name: '张三' }];
  const { body } = await office.post<OpinionView>(opinions, { ...draft, authors });

  const more = await office.patch<OpinionView>(
    `${opinions}/${body.id}`,
    { ...body, authors: [...body.authors, { name: '李四' }] },
    { version: 1 },
  );
  const renamed = await office.patch(
    `${opinions}/${body.id}`,
    { authors: [{ member: sample['members'], name: '另一个人' }] },
    { version: 2 },
  );

  expect([more.status, more.body.authors]).toEqual([200, [...body.authors, { name: '李四', kind: 'other' }]]);
  expect(renamed.status).toBe(422);
});

test('null takes away what need not be there', async () => {
  const record = async (path: string, body: object) =>
    (await office.post<View>(`/committees/qindu/${path}`, body)).body.id;
  const cleared = async (path: string, body: object) =>
    (await office.patch<View>(`/committees/qindu/${path}`, body, { version: 1 })).body;
  const informant = await record('informants', {
    name: '赵强',
    unit: world.unit,
    kind: '网格员',
    phone: '19900001000',
  });
  const unit = await record('handling-units', { name: '商务局', shortNames: ['商务'] });
  const opinion = await record('opinions', { ...draft, unit: world.unit });

  expect(await cleared(`informants/${informant}`, { kind: null, phone: null })).toMatchObject({
    kind: null,
    phone: null,
  });
  expect(await cleared(`handling-units/${unit}`, { shortNames: null })).not.toHaveProperty('shortNames');
  expect(await cleared(`opinions/${opinion}`, { unit: null, topics: null })).not.toHaveProperty('unit');
});

test('a saved view is changed as it is read from its list', async () => {
  const views = '/committees/qindu/views';
  const made = await office.post<View>(views, { of: 'opinions', name: '待审', query: { year: 2026 } });
  const list = await office.get<ListOf<View>>(views);

  const same = await office.patch<View>(`${views}/${made.body.id}`, list.body.items[0], { version: 1 });

  expect([same.status, same.body]).toEqual([200, made.body]);
});

test('a change that changes nothing keeps its idempotency key', async () => {
  const { id } = await recorded(office);
  const patch = (title: string) =>
    office.patch(`${opinions}/${id}`, { title }, { version: 1, idempotencyKey: 'nothing' });

  const answers = [await patch(draft.title), await patch(draft.title), await patch('路牌')];

  expect(answers.map(({ status, headers }) => [status, headers.get('idempotency-replayed')])).toEqual([
    [200, null],
    [200, 'true'],
    [422, null],
  ]);
});
