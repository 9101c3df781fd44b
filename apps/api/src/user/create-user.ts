import type { createUser as endpoint } from '@lianluo/contract/user';
import { normaliseUsername, type User } from '@lianluo/domain/committee/user';
import { isOfficer, rolesExclude, type Role } from '@lianluo/domain/permission';
import { invalidField, refusedField } from '@lianluo/domain/refusal';
import type { AnswerFor, Call, Scope } from '../context';
import { commit, type Change } from '../http/commit';
import { accessEntry } from '../journal/journal';
import { oneTimePassword } from '../session/passwords';
import { requireUnits } from '../unit/require-units';
import { loginKey, userRow } from './user.store';
import { userView } from './user.view';

/** 新建用户. The one-time password is in this answer and nowhere else. */
export async function createUser(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { username, name, roles, unit } = call.body;
  await checkRoles(call, roles, unit ?? undefined);

  const { user, changes, password } = await newUser(call, {
    committee: call.committee.id,
    username,
    name,
    roles,
    unit: unit ?? undefined,
  });
  return commit(call, [...changes, accessEntry(call, 'user.create', { user: user.id, username: user.username })], {
    body: { ...userView(user), oneTimePassword: password },
    version: user.version,
  });
}

/** A user with its login name, as the writes that make both. Used for a new committee's administrator too. */
export async function newUser(
  scope: Pick<Scope, 'newId' | 'passwords' | 'instant'>,
  { committee, username, name, roles, unit }: Pick<User, 'committee' | 'username' | 'name' | 'roles' | 'unit'>,
): Promise<{ user: User; password: string; changes: Change[] }> {
  const password = oneTimePassword();
  const user: User = {
    id: scope.newId(),
    committee,
    username: normaliseUsername(username),
    name,
    roles,
    ...(unit && { unit }),
    active: true,
    mustChangePassword: true,
    createdAt: scope.instant,
    version: 1,
  };
  const hash = await scope.passwords.hash(password);
  return {
    user,
    password,
    changes: [
      { table: 'accounts', put: userRow(user, { hash, earlier: [] }), if: 'absent' },
      {
        table: 'accounts',
        put: { ...loginKey(user.username), version: 1, committee, user: user.id },
        if: 'absent',
        refusal: 'user.taken',
      },
    ],
  };
}

/** Nobody becomes an officer, roles must fit the committee's level, an operator needs a unit, and a unit that is named exists. */
export async function checkRoles(scope: Scope, roles: readonly Role[], unit: string | undefined): Promise<void> {
  const { level } = scope.committee;
  if (rolesExclude(roles)) throw invalidField('/roles', 'roles.exclude', '三员不能与其他角色兼任。');
  if (isOfficer(roles)) throw refusedField('/roles', 'user.officer');
  const other = level === 'city' ? 'county-' : 'city-';
  if (roles.some((role) => role.startsWith(other)))
    throw invalidField('/roles', 'roles.level', '角色与政协的层级不符。');
  if (roles.includes('unit-operator') && !unit)
    throw invalidField('/unit', 'unit.missing', '工作站操作员须指定所在单位。');
  if (unit) await requireUnits(scope, [unit], () => '/unit');
}
