import { scopes, permissionsWithin, isScope } from '@lianluo/domain/integration/scopes';
import { permissions } from '@lianluo/domain/permission';
import { kindNames } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import { endpoints } from './api';
import { scopeOf } from './scope-of';

const named = endpoints.map((each) => [each.operationId, each] as const);

/** Paths that no key calls, by hand: accounts and keys, what is somebody's own, what a committee lays down, and what somebody answers for. */
const forPeople =
  /^\/(session|setup|problems|public|links|schemes)|\/(users|administrators|api-keys|api-key-uses|views|inbox|phrases|classified-matters|deadlines|scheme|appraisals|rehearsal|links|signing-links|rating-links|rounds)(\/|$)|\/actions\/(review|sign)$|\/deadline\/(extension\/decision|pause|resume)$|\/reveal$|\/access$|\/what-if$|\/scores\/grants(\/|$)|\/scores\/assessments\/\{scored\}\/(files|notice-document|actions\/fill)$|^(post|patch) \/committees(\/\{c\})?$/;

test.each(named)('%s is for people alone, or has a scope that is in the list', (_, endpoint) => {
  const scope = scopeOf(endpoint);
  const isForPeople = forPeople.test(endpoint.path) || forPeople.test(`${endpoint.method} ${endpoint.path}`);

  expect(scope === undefined).toBe(isForPeople);
  expect(scope === undefined || isScope(scope)).toBe(true);
});

describe('a scope', () => {
  test.each(named.filter(([, each]) => scopeOf(each) !== undefined))('gives the right that %s needs', (_, endpoint) => {
    const scope = scopeOf(endpoint)!;
    const { permission } = endpoint;
    if (permission === 'step' || permission === 'signed-in' || permission === 'public') return;
    expect(permissionsWithin([scope], permissions)).toContain(permission);
  });

  test('of every kind of work reads and writes it', () => {
    for (const kind of kindNames) expect([isScope(`${kind}:read`), isScope(`${kind}:write`)]).toEqual([true, true]);
  });

  test('gives no right over accounts, keys and committees, and none to review, sign or reveal', () => {
    const most = permissionsWithin(
      scopes.map(({ scope }) => scope),
      permissions,
    );
    const never = /^(user|administrator|key|view):|committee:(create|change)|opinion:(review|sign)|member:reveal/;
    expect(most.filter((each) => never.test(each))).toEqual([]);
    expect(most.length).toBeGreaterThan(20);
  });
});
