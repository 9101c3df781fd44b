import { describe, expect, test } from 'vitest';
import type { User } from '../committee/user';
import { permissionsOf } from '../permission';
import { kindNames, kinds } from '../work/kinds';
import {
  keyActionRefusal,
  keyActions,
  keyState,
  lastExpiry,
  scopesInEffect,
  type ApiKey,
  type KeyAction,
} from './api-key';
import { mayGive, permissionsWithin, scopes } from './scopes';

const maker: User = {
  id: 'maker',
  committee: 'qindu',
  username: 'maker',
  name: '管理员',
  roles: ['county-administrator'],
  active: true,
  mustChangePassword: false,
  createdAt: '2026-05-20T02:00:00.000Z',
  version: 1,
};
const mark = { at: '2026-05-21T02:00:00.000Z', by: { id: 'officer', name: '安全管理员' } };
const key = (over: Partial<ApiKey> = {}): ApiKey => ({
  id: 'key',
  committee: 'qindu',
  name: '市数据平台',
  scopes: ['members:read', 'members:personal'],
  committees: ['qindu'],
  expiresOn: '2026-12-31',
  addresses: [],
  hint: '4eC3',
  maker,
  createdAt: maker.createdAt,
  version: 1,
  ...over,
});

test.each<[string, ApiKey, string, string]>([
  ['with personal scopes waits', key(), '2026-06-01', 'waiting'],
  ['that was confirmed is in use', key({ confirmation: { ...mark, given: true } }), '2026-06-01', 'active'],
  ['that was not confirmed is told so', key({ confirmation: { ...mark, given: false } }), '2026-06-01', 'refused'],
  ['without personal scopes needs nobody', key({ scopes: ['members:read'] }), '2026-06-01', 'active'],
  ['is taken on its last day', key(), '2026-12-31', 'waiting'],
  ['is over the day after', key(), '2027-01-01', 'expired'],
  ['stops with its maker', key({ maker: { ...maker, active: false } }), '2026-06-01', 'stopped'],
  ['is revoked whatever else it is', key({ revoked: mark }), '2027-01-01', 'revoked'],
])('a key %s', (_, each, today, state) => {
  expect(keyState(each, today)).toBe(state);
  const taken = ['active', 'waiting', 'refused'].includes(state);
  const may = (Object.keys(keyActions) as KeyAction[]).filter((action) => !keyActionRefusal(each, action, today));
  expect(may).toEqual([
    ...(state === 'waiting' ? ['confirm', 'refuse'] : []),
    ...(taken ? ['rotate'] : []),
    ...(state === 'revoked' ? [] : ['revoke']),
  ]);
});

test('what shows personal data is in effect once it is confirmed, and only then', () => {
  expect(scopesInEffect(key())).toEqual(['members:read']);
  expect(scopesInEffect(key({ confirmation: { ...mark, given: false } }))).toEqual(['members:read']);
  expect(scopesInEffect(key({ confirmation: { ...mark, given: true } }))).toEqual(key().scopes);
});

test('a year is the longest, the last of a shorter month where it ends there', () => {
  expect([lastExpiry('2026-05-20'), lastExpiry('2028-02-29')]).toEqual(['2027-05-20', '2029-02-28']);
});

describe('scopes', () => {
  const administrator = permissionsOf(['county-administrator'], 'own');

  test('stand once each, a collection after the other, and name what they are for', () => {
    expect(new Set(scopes.map(({ scope }) => scope)).size).toBe(scopes.length);
    expect(scopes.filter(({ label }) => label.includes('undefined') || label === '')).toEqual([]);
    expect(scopes.filter(({ personal }) => personal).map(({ scope }) => scope)).toEqual([
      'members:personal',
      'informants:personal',
    ]);
  });

  test.each(kindNames)('of %s give the right to read it to who has it, and to nobody else', (name) => {
    const { readPermission } = kinds[name];
    expect(permissionsWithin([`${name}:read`], administrator)).toEqual([readPermission]);
    expect(permissionsWithin([`${name}:read`], [])).toEqual([]);
    expect(mayGive(`${name}:read`, administrator)).toBe(true);
    expect(mayGive(`${name}:read`, permissionsOf(['audit-administrator'], 'own'))).toBe(false);
  });

  test('are an administrator’s to give, all of them, and an operator’s only where the right is theirs', () => {
    expect(scopes.filter(({ scope }) => !mayGive(scope, administrator))).toEqual([]);
    const operator = permissionsOf(['unit-operator'], 'own');
    expect([mayGive('units:read', operator), mayGive('units:write', operator)]).toEqual([true, false]);
  });
});
