import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { scopeOf } from '@lianluo/contract/scope-of';
import { isPersonal, scopes, type ApiScope } from '@lianluo/domain/integration/scopes';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { withKey } from '../../../test-support/key';
import { expected, type Expected, type Principal, type Target } from '../../../test-support/matrix.policy';
import type { PathSample } from '../../../test-support/path-sample';
import { bodyOf, pathOf } from '../../../test-support/samples';
import { queryOf } from '../../../test-support/query-sample';
import { canaries } from '../../../test-support/canaries';
import { plantTenants } from '../../../test-support/tenants';
import { openWatchedWorld, type WatchedWorld } from '../../../test-support/watched-world';
import { keyAddress } from '../account/api-key.store';
import { requireScope } from './require-scope';

interface Caller extends Principal {
  client: Client;
  lists: readonly string[];
  /** By name: where it is at home, what is not there, and where it has no business. */
  asks: readonly string[];
}
type Owned = Target & { sample: PathSample };

const every = scopes.map(({ scope }) => scope);
const called = endpoints.filter(({ permission }) => permission !== 'public');
let world: WatchedWorld;
let callers: Caller[];
let targets: Owned[];
let narrow: (held: readonly ApiScope[]) => Promise<Client>;

beforeAll(async () => {
  world = await openWatchedWorld();
  const tenants = await plantTenants(world, true);
  await world.idle();
  const missing = Object.fromEntries(Object.keys(tenants.own).map((name) => [name, 'nothing-there']));
  targets = [
    { name: 'own', committee: 'qindu', isThere: true, sample: tenants.own },
    { name: 'issued', committee: 'qindu', isThere: true, issued: true, sample: tenants.issued },
    { name: 'missing', committee: 'qindu', isThere: false, sample: missing },
    { name: "a sibling's", committee: 'xincheng', isThere: true, sample: tenants.sibling },
    { name: "the city's", committee: 'demo-city', isThere: true, sample: tenants.city },
  ];
  const county = await withKey(world, { scopes: every });
  const city = await withKey(world, { of: 'demo-city', committees: ['demo-city', 'qindu'], scopes: every });
  callers = [
    {
      name: "a county's",
      role: 'county-administrator',
      committee: 'qindu',
      lists: ['qindu'],
      asks: ['own', 'missing', "a sibling's"],
      client: county.client,
    },
    {
      name: "a city's",
      role: 'city-administrator',
      committee: 'demo-city',
      lists: ['demo-city', 'qindu'],
      asks: ['own', 'issued', "a sibling's", "the city's"],
      client: city.client,
    },
  ];
  const changing = await withKey(world, { scopes: every, name: '收窄' } as Parameters<typeof withKey>[1]);
  narrow = async (held) => {
    const [row] = await world.storage.get([keyAddress(changing.made)]);
    const value = { ...(row!['value'] as object), scopes: held };
    await world.storage.write([{ table: 'accounts', put: { ...row!, value } }]);
    return changing.client;
  };
}, 60_000);

/** What is on its way is its sender's alone, who is no key here. */
const isSenders = ({ path }: Endpoint): boolean => /\/(uploads|dry-runs)\/\{id\}|\/files\/\{id\}\/parts\//.test(path);

/** Everything a key may do its maker may do; what is for people alone, no key; what is not in its list is not there. */
function expectedOf(endpoint: Endpoint, who: Caller, target: Owned): Expected {
  if (endpoint.path.includes('{c}') && !who.lists.includes(target.committee)) return [404];
  const should = expected(endpoint, who, target);
  // An upload is its sender's alone, who is no key here.
  if (isSenders(endpoint)) return [404];
  return should === 'through' && !scopeOf(endpoint) ? [403] : should;
}

async function call(endpoint: Endpoint, client: Client, { committee, sample }: Owned, through: boolean) {
  const isRead = endpoint.method === 'get';
  const path = pathOf(endpoint, committee, sample) + (through && !isRead ? '?unheard-of=1' : queryOf(endpoint));
  const { status, body } = await client.send<{ code?: string } | undefined>(
    endpoint.method.toUpperCase(),
    path,
    bodyOf(endpoint, sample),
    { version: 1, headers: isRead ? { 'if-match': '' } : {} },
  );
  return { status, code: body?.code, text: JSON.stringify(body ?? '') };
}

const isAsExpected = ({ method }: Endpoint, should: Expected, status: number): boolean => {
  if (should !== 'through') return (should as readonly number[]).includes(status);
  return method === 'get' ? status === 200 || status === 409 : status === 422;
};

describe('no key gets further than its scopes, its list and its maker', () => {
  test.each(called.map((each) => [each.operationId, each] as const))('%s', async (_, endpoint) => {
    const faults: string[] = [];
    const one = endpoint.path.includes('{c}') ? undefined : 1;
    for (const who of callers)
      // Without a committee in the path all targets are one.
      for (const target of targets.filter(({ name }) => who.asks.includes(name)).slice(0, one)) {
        const should = expectedOf(endpoint, who, target);
        const { status, code, text } = await call(endpoint, who.client, target, should === 'through');
        const cell = `${target.name} by ${who.name}: ${status} ${code ?? ''}`;
        if (!isAsExpected(endpoint, should, status)) faults.push(`${cell}, not ${should.toString()}`);
        if (text.includes(canaries.xincheng)) faults.push(`${cell} tells of a sibling`);
      }
    const scope = scopeOf(endpoint);
    const [own, issued] = targets as [Owned, Owned];
    if (scope !== undefined && !isSenders(endpoint)) {
      const client = await narrow(every.filter((each) => each !== scope));
      const target = endpoint.path.includes('{record}') ? issued : own;
      const { status, code } = await call(endpoint, client, target, true);
      if (`${status} ${code}` !== '403 key.scope-missing') faults.push(`without ${scope}: ${status} ${code}`);
    }
    world.setClock(1000);

    expect(faults).toEqual([]);
  });
});

test('each scope alone is for its own routes, and no other', () => {
  const asks = (held: readonly ApiScope[], endpoint: Endpoint) => {
    const key = {
      id: '',
      name: '',
      maker: '',
      committees: [],
      expiresOn: '2026-12-31',
      scopes: held,
      shown: new Set<ApiScope>(),
    };
    try {
      requireScope(key, endpoint, undefined);
      return true;
    } catch {
      return false;
    }
  };
  const faults = every.flatMap((scope) =>
    called.filter((endpoint) => asks([scope], endpoint) !== (scopeOf(endpoint) === scope)),
  );

  expect(faults).toEqual([]);
  expect(every.filter((scope) => !isPersonal(scope) && !called.some((each) => scopeOf(each) === scope))).toEqual([]);
});
