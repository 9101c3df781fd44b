import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { SessionView } from '@lianluo/contract/session';
import { pageUserHeader } from '@lianluo/domain/committee/page-user';
import type { OpenApiDocument } from '../../features/openapi/document';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import type { PathSample } from '../../../test-support/path-sample';
import { bodyOf, pathOf } from '../../../test-support/samples';
import { plantTenants } from '../../../test-support/tenants';
import { openWatchedWorld, type WatchedWorld } from '../../../test-support/watched-world';

const writes = endpoints.filter(({ method, permission }) => method !== 'get' && permission !== 'public');
let world: WatchedWorld;
let sample: PathSample;
const ids = { clerk: '', office: '' };

beforeAll(async () => {
  world = await openWatchedWorld();
  sample = (await plantTenants(world, true)).own;
  ids.clerk = await idOf(world.as('demo.qindu.clerk'));
  ids.office = await idOf(world.as('demo.qindu'));
  await world.idle();
}, 60_000);

test.each(writes.map((each) => [each.operationId, each] as const))(
  'the page of a clerk writes nothing under the name of who signed in after them: %s',
  async (_, endpoint) => {
    const before = await world.written();

    const answers = await Promise.all([
      send(world.as('demo.qindu'), endpoint, 'qindu', ids.clerk),
      // The session of another committee says it too, and not that there is nothing.
      send(world.as('demo.xincheng'), endpoint, 'qindu', ids.clerk),
    ]);

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'session.other-user'],
      [409, 'session.other-user'],
    ]);
    expect(await world.written()).toBe(before);
  },
);

test('a page of the person signed in writes, and so does a caller who says nothing of pages', async () => {
  const office = world.as('demo.qindu');
  const post = (name: string, headers: Record<string, string>) =>
    office.post('/committees/qindu/handling-units', { name }, { headers });

  const answers = [await post('本人局', { [pageUserHeader]: ids.office }), await post('无名局', {})];

  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
});

test('without a session the answer is that of every call without one', async () => {
  const answer = await world.stranger().del('/session', { headers: { [pageUserHeader]: ids.clerk } });

  expect(answer.status).toBe(401);
});

test('the document says of every write that it may say whose page it comes from', async () => {
  const { body } = await world.as('demo.qindu').get<OpenApiDocument>('/openapi.json');
  const silent = writes.filter(({ path, method }) => {
    const { parameters, responses } = body.paths[path]?.[method] ?? {};
    return !JSON.stringify(parameters ?? []).includes('PageUser') || !responses?.['409'];
  });

  expect(silent.map(({ operationId }) => operationId)).toEqual([]);
});

const send = (client: Client, endpoint: Endpoint, committee: string, user: string) =>
  client.send(endpoint.method.toUpperCase(), pathOf(endpoint, committee, sample), bodyOf(endpoint, sample), {
    version: 1,
    headers: { [pageUserHeader]: user },
  });

const idOf = async (client: Client) => (await client.get<SessionView>('/session')).body.user.id;
