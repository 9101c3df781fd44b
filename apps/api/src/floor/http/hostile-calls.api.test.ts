import { endpoints } from '@lianluo/contract/api';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { Problem } from '@lianluo/contract/problem';
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Answered, Client } from '../../../test-support/client';
import { changedBody, hostileText } from '../../../test-support/hostile-values';
import { bodyOf, pathOf } from '../../../test-support/samples';
import { plantTenants, type Tenants } from '../../../test-support/tenants';
import { openWatchedWorld, type WatchedWorld } from '../../../test-support/watched-world';

// More of them, or others, by hand.
const { HOSTILE_CALLS = '25', HOSTILE_SEED = '9' } = process.env;
const mostBytesOfRefusal = 300_000;

let world: WatchedWorld;
let tenants: Tenants;
let office: Client;
beforeAll(async () => {
  world = await openWatchedWorld();
  tenants = await plantTenants(world, true);
  await world.idle();
  office = world.as('demo.qindu');
  await office.get('/session');
}, 60_000);

/** Signing out ends the caller; the set-up is for who has a token. */
const called = endpoints.filter(
  ({ operationId }) => !['session.sign-out', 'session.sign-in', 'setup.set-up'].includes(operationId),
);

// That every status is one of the document is judged by every test world.
test.each(called.map((each) => [each.operationId, each] as const))(
  '%s takes what it documents and refuses the rest in plain words, and what it refuses it leaves alone',
  { timeout: 60_000 },
  async (_name, endpoint) => {
    const told = world.logged.length;
    const isFile = endpoint.upload !== undefined || endpoint.bytes !== undefined;
    const body = isFile ? fc.constant(bodyOf(endpoint, tenants.own)) : changedBody(bodyOf(endpoint, tenants.own) ?? {});
    await fc.assert(
      fc.asyncProperty(body, queryOf(endpoint), fc.constantFrom(1, 2, 7), async (sent, query, version) => {
        const before = await world.written();
        const path = `${pathOf(endpoint, 'qindu', tenants.own)}${query}`;
        const answer = await office.send(
          endpoint.method.toUpperCase(),
          path,
          endpoint.body || isFile ? sent : undefined,
          endpoint.method === 'get' ? {} : { version },
        );

        const faults = answer.status < 300 ? faultsOfAnswer(endpoint, answer) : faultsOfRefusal(answer);
        if (answer.status < 300) await world.idle();
        else if ((await world.written()) !== before) faults.push('has written');
        expect(faults).toEqual([]);
      }),
      { numRuns: Number(HOSTILE_CALLS), seed: Number(HOSTILE_SEED) },
    );
    expect(world.logged.slice(told)).toEqual([]);
  },
);

const queryOf = ({ query }: Endpoint): fc.Arbitrary<string> => {
  const names = query ? Object.keys(query.shape) : ['unheard-of'];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    {
      weight: query ? 4 : 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...names), hostileText)
        .map(([name, value]) => `?${new URLSearchParams({ [name]: value.slice(0, 500) }).toString()}`),
    },
  );
};

function faultsOfAnswer({ answer, status: documented }: Endpoint, { status, body }: Answered<unknown>): string[] {
  const faults = [200, 201, 202, 204].includes(status) ? [] : [`status ${status}`];
  if (status !== documented && status !== 200) faults.push(`status ${status}, not ${documented}`);
  const judged = answer?.safeParse(body);
  if (judged && !judged.success) faults.push(judged.error.message);
  return faults;
}

function faultsOfRefusal({ status, body }: Answered): string[] {
  const { code, title, errors = [] } = body as Problem;
  const inEnglish = [title, ...errors.map(({ message }) => message)].filter((text) => !/\p{Script=Han}/u.test(text));
  const faults = inEnglish.map((text) => `says “${text}”`);
  // 503 is for who comes back; nothing here is under load.
  if (status >= 500) faults.push(`status ${status} ${code}`);
  const bytes = JSON.stringify(body).length;
  if (bytes > mostBytesOfRefusal) faults.push(`${bytes} bytes to refuse a call`);
  return faults;
}
