import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { beforeAll, describe, expect, test } from 'vitest';
import { basePath, later } from '../../entries/app';
import { demoPassword } from '../../entries/demo/accounts';
import type { Client } from '../../../test-support/client';
import { openApiDocument } from '../../features/openapi/document';
import type { PathSample } from '../../../test-support/path-sample';
import { bodyOf, pathOf } from '../../../test-support/samples';
import { queryOf } from '../../../test-support/query-sample';
import { canaries, type CanaryName } from '../../../test-support/canaries';
import { plantTenants } from '../../../test-support/tenants';
import { openWatchedWorld, type WatchedWorld } from '../../../test-support/watched-world';
import { expected, type Expected, type Principal, type Target } from '../../../test-support/matrix.policy';

interface Caller extends Principal {
  client: Client;
  /** What must not stand in any answer to this caller. */
  hidden: readonly CanaryName[];
}

interface Owned extends Target {
  sample: PathSample;
}

/** What an endpoint is asked for one target, by whoever asks. */
interface Asked {
  path: string;
  /** What it cannot be asked without. */
  query: string;
  body: unknown;
}

const nothingThere = 'nothing-there';
const loaded = (await Promise.all(later.map(({ load }) => load()))).flat().map(({ endpoint }) => endpoint);
let world: WatchedWorld;
let callers: Caller[];
let targets: Owned[];

beforeAll(async () => {
  world = await openWatchedWorld();
  const tenants = await plantTenants(
    world,
    isMounted(endpoints.find(({ operationId }) => operationId === 'imports.create')!),
  );
  await world.idle();
  const missing = Object.fromEntries(Object.keys(tenants.own).map((name) => [name, nothingThere]));
  targets = [
    { name: 'own', committee: 'qindu', isThere: true, sample: tenants.own },
    { name: 'issued', committee: 'qindu', isThere: true, issued: true, sample: tenants.issued },
    { name: "another unit's", committee: 'qindu', isThere: true, otherUnit: true, sample: tenants.otherUnit },
    { name: "a sibling's", committee: 'xincheng', isThere: true, sample: tenants.sibling },
    { name: "the city's", committee: 'demo-city', isThere: true, sample: tenants.city },
    { name: 'missing', committee: 'qindu', isThere: false, sample: missing },
    { name: "missing at the sibling's", committee: 'xincheng', isThere: false, sample: missing },
    { name: "missing at the city's", committee: 'demo-city', isThere: false, sample: missing },
    {
      name: 'of a sibling under the own name',
      committee: 'qindu',
      isThere: false,
      sample: { ...tenants.sibling, templates: nothingThere, schemes: nothingThere, appraisals: nothingThere },
    },
    { name: 'of no committee', committee: 'nowhere', isThere: false, sample: missing },
  ];
  callers = await callersOf(world);
}, 60_000);

/** Open to anybody, and of no contract: whether it is up, and the document itself. */
const outside = ['GET /health', `GET ${basePath}/openapi.json`, `GET ${basePath}/docs`, `GET ${basePath}/docs/{file}`];

test('what is mounted, what the contract has and what the document tells are the same', () => {
  const { paths } = openApiDocument(endpoints);
  const named = (method: string, path: string) => `${method.toUpperCase()} ${path}`;
  const contract = endpoints.map(({ method, path }) => named(method, basePath + path)).toSorted();
  const mounted = world.app.routes.map(({ method, path }) => named(method, path.replaceAll(/:(\w+)/g, '{$1}')));
  const routes = [...mounted, ...loaded.map(({ method, path }) => named(method, basePath + path))];
  const documented = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => named(method, basePath + path)),
  );

  expect([...new Set(routes.filter((route) => !route.startsWith('ALL ')))].toSorted()).toEqual(
    [...contract, ...outside].toSorted(),
  );
  expect(documented.toSorted()).toEqual(contract);
  // Middleware and the last resort; whatever else took every method would be a route that nobody judges.
  // What is loaded when it is asked for answers under its own path, and only what it has brought.
  expect([...new Set(routes.filter((route) => route.startsWith('ALL ')))].toSorted()).toEqual(
    [
      'ALL /*',
      `ALL ${basePath}/*`,
      ...later.flatMap(({ base }) => [`ALL ${basePath}${base}`, `ALL ${basePath}${base}/*`]),
    ].toSorted(),
  );
});

describe('nobody gets further than they may', () => {
  test.each(endpoints.filter(({ permission }) => permission !== 'public').map((each) => [each.operationId, each]))(
    '%s',
    async (_, endpoint) => {
      if (!isMounted(endpoint)) return;
      const before = await world.written();
      const faults: string[] = [];
      const asked = targets.map((target) => ({
        target,
        path: pathOf(endpoint, target.committee, target.sample),
        query: queryOf(endpoint),
        body: bodyOf(endpoint, target.sample),
      }));
      for (const caller of callers) {
        const unknown = new Set<string>();
        for (const { target, ...asking } of asked) {
          const should = expected(endpoint, caller, target);
          const { status, text } = await call(endpoint, caller, asking, should === 'through');

          const cell = `${target.name} by ${caller.name}: ${status} ${text}`;
          if (!isAsExpected(endpoint, should, status)) faults.push(`${cell}, not ${should.toString()}`);
          for (const name of caller.hidden) if (text.includes(canaries[name])) faults.push(`${cell} tells of ${name}`);
          if (status === 404) unknown.add(text);
        }
        if (unknown.size > 1) faults.push(`What is not there differs for ${caller.name}: ${[...unknown].join(' ')}`);
        if ((await world.written()) !== before) faults.push(`${caller.name} has written something`);
      }

      expect(faults).toEqual([]);
    },
  );
});

test('the canaries are in the answers of those who may read them, so that looking for them means something', async () => {
  const { client } = callers.find(({ name }) => name === 'county administrator')!;

  const members = await client.get('/committees/qindu/members');
  const opinions = await client.get('/committees/qindu/opinions');

  expect(JSON.stringify(members.body)).toContain(canaries.qindu);
  expect(JSON.stringify(opinions.body)).toContain(canaries.otherUnit);
  expect(JSON.stringify(opinions.body)).toContain(canaries.unsubmitted);
});

/** A call that may go through is stopped by a query that nobody knows, after every right has been judged. */
async function call(endpoint: Endpoint, { client }: Caller, { path, query, body: sent }: Asked, through: boolean) {
  const isRead = endpoint.method === 'get';
  const asked = path + (through && !isRead ? '?unheard-of=1' : query);
  const answered = await client.send<unknown>(endpoint.method.toUpperCase(), asked, sent, {
    version: 1,
    headers: isRead ? { 'if-match': '' } : {},
  });
  const body = answered.body as { requestId?: string } | undefined;
  return { status: answered.status, text: JSON.stringify({ ...body, requestId: undefined }) };
}

/** What goes through is a read that was answered (or that the state refuses), or a write that its odd query stopped. */
function isAsExpected({ method }: Endpoint, should: Expected, status: number): boolean {
  if (should !== 'through') return (should as readonly number[]).includes(status);
  return method === 'get' ? status === 200 || status === 409 : status === 422;
}

function isMounted(endpoint: Endpoint): boolean {
  const { method, path } = endpoint;
  if (loaded.includes(endpoint)) return true;
  const mounted = basePath + path.replace(/\{(\w+)\}/g, ':$1');
  return world.app.routes.some((route) => route.path === mounted && route.method === method.toUpperCase());
}

async function callersOf({ as, stranger }: WatchedWorld): Promise<Caller[]> {
  const office = as('demo.qindu');
  const dead = as('demo.qindu');
  await dead.del('/session');
  const stopped = await newUser('stopped');
  await office.patch(`/committees/qindu/users/${stopped.id}`, { active: false }, { version: stopped.version });
  const sibling = await signedIn(await invite(as('demo.xincheng'), 'xincheng', 'sibling.clerk'), true);

  const others = ['xincheng', 'city'] as const;
  const qindu = { committee: 'qindu', hidden: others };
  const xincheng = { committee: 'xincheng', hidden: ['qindu', 'otherUnit', 'unsubmitted', 'city'] as const };
  const city = { committee: 'demo-city', hidden: ['unsubmitted', 'otherUnit'] as const };
  const all = Object.keys(canaries) as CanaryName[];
  return [
    { name: 'stranger', client: stranger(), hidden: all },
    { name: 'dead session', client: dead, hidden: all },
    { name: 'stopped user', client: stopped.client, hidden: all },
    { name: 'county administrator', role: 'county-administrator', client: office, ...qindu },
    { name: 'clerk', role: 'county-clerk', client: as('demo.qindu.clerk'), ...qindu },
    {
      name: 'operator',
      role: 'unit-operator',
      client: as('demo.qindu.unit'),
      committee: 'qindu',
      hidden: [...others, 'otherUnit'],
    },
    {
      name: 'new user',
      role: 'county-clerk',
      mustChange: true,
      client: (await newUser('new')).client,
      committee: 'qindu',
      hidden: all,
    },
    { name: 'sibling administrator', role: 'county-administrator', client: as('demo.xincheng'), ...xincheng },
    { name: 'sibling clerk', role: 'county-clerk', client: sibling, ...xincheng },
    { name: 'city administrator', role: 'city-administrator', client: as('demo.city'), ...city },
    {
      name: 'security administrator',
      role: 'security-administrator',
      client: as('demo.security'),
      committee: 'demo-city',
      hidden: all,
    },
    {
      name: 'audit administrator',
      role: 'audit-administrator',
      client: as('demo.audit'),
      committee: 'demo-city',
      hidden: all,
    },
  ];

  async function newUser(name: string) {
    const invited = await invite(office, 'qindu', `matrix.${name}`);
    return { ...invited, client: await signedIn(invited, false) };
  }

  async function invite(from: Client, committee: string, username: string) {
    const { body } = await from.post<{ id: string; version: number; oneTimePassword: string }>(
      `/committees/${committee}/users`,
      { username, name: username, roles: ['county-clerk'] },
    );
    return { ...body, username };
  }

  async function signedIn(
    { username, oneTimePassword }: { username: string; oneTimePassword: string },
    changed: boolean,
  ) {
    const client = stranger();
    await client.post('/session', { username, password: oneTimePassword });
    if (changed) await client.put('/session/password', { current: oneTimePassword, next: demoPassword });
    return client;
  }
}
