import { describe, expect, test } from 'vitest';
import {
  isOfficer,
  may,
  officers,
  permissions,
  permissionsOf,
  roles,
  rolesExclude,
  type Permission,
  type Role,
} from './permission';
import { anActor } from '../test-support/permission.examples';

/** “Who calls” of the API contract, by hand. */
const committeeOf: Record<Role, readonly Permission[]> = {
  'city-administrator': without('key:confirm', 'key:audit'),
  'county-administrator': without('committee:create', 'key:confirm', 'key:audit'),
  'county-clerk': without(
    'committee:create',
    'committee:change',
    'scheme:write',
    'appraisal:run',
    'user:manage',
    'administrator:reset',
    'opinion:review',
    'opinion:sign',
    'deadline:grant',
    'view:manage',
    'webhook:manage',
    'key:read',
    'key:manage',
    'key:confirm',
    'key:audit',
  ),
  'unit-operator': [
    'committee:read',
    'overview:read',
    'score:read',
    'assessment:enter',
    'unit:read',
    'member:read',
    'informant:read',
    'topic:read',
    'opinion:read',
    'gathering:read',
    'work:record',
    'work:submit',
    'opinion:handle-locally',
    'gathering:run',
    'file:add',
    'inbox:read',
    'view:keep',
  ],
  'security-administrator': ['key:read', 'key:confirm'],
  'audit-administrator': ['key:read', 'key:audit'],
};

/** On a county's paths; its keys are confirmed and audited by the city's officers, for it has none of its own. */
const belowOf: Partial<Record<Role, readonly Permission[]>> = {
  'city-administrator': [
    'committee:read',
    'committee:change',
    'administrator:reset',
    'overview:read',
    'unit:read',
    'member:read',
    'opinion:read',
  ],
  'security-administrator': ['key:read', 'key:confirm'],
  'audit-administrator': ['key:read', 'key:audit'],
};

describe.each(roles)('a %s', (role) => {
  test.each(permissions)('in its own committee, as the contract has it: %s', (permission) => {
    expect(may(anActor(role), permission)).toBe(committeeOf[role].includes(permission));
  });

  test('below a city only its administrator reads, keeps the list of committees and lets in again, and only its officers see keys', () => {
    expect(permissionsOf([role], 'below')).toEqual(belowOf[role] ?? []);
  });
});

test('a city neither writes in a county nor reveals what is masked nor reads what is not issued work', () => {
  const county = anActor('city-administrator', { reach: 'below' });
  const never: Permission[] = [
    'member:reveal',
    'member:write',
    'unit:write',
    'user:manage',
    'informant:read',
    'gathering:read',
    'work:record',
    'work:submit',
    'opinion:adopt',
    'import:run',
    'export:run',
  ];

  expect(never.filter((permission) => may(county, permission))).toEqual([]);
});

test('several roles add up, in the order of the list', () => {
  expect(permissionsOf(['unit-operator', 'county-clerk'], 'own')).toEqual(permissionsOf(['county-clerk'], 'own'));
  expect(permissionsOf([], 'own')).toEqual([]);
});

describe('the officers', () => {
  test.each(
    roles.flatMap((one) => roles.map((other) => [one, other] as const)).filter(([one, other]) => one !== other),
  )('%s and %s exclude each other exactly where an officer is among them', (one, other) => {
    expect(rolesExclude([one, other])).toBe(officers.includes(one) || officers.includes(other));
  });

  test('are those who guard and audit, and nobody who manages', () => {
    expect(roles.filter((role) => isOfficer([role]))).toEqual(['security-administrator', 'audit-administrator']);
  });

  test('one alone is as it should be', () => {
    expect(roles.filter((role) => rolesExclude([role]))).toEqual([]);
  });
});

function without(...missing: Permission[]): Permission[] {
  return permissions.filter((each) => !missing.includes(each));
}
