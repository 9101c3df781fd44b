import { normaliseUsername, type User } from '@lianluo/domain/committee/user';
import type { Scope } from '../context';
import type { CommandWrite } from '../http/commit';
import { oneTimePassword } from './passwords';
import { personWrite } from './person.store';
import { loginKey, userRow } from './user.store';

/** A user with its login name, as the writes that make both. Used for a new committee's administrators too. */
export async function newUser(
  scope: Pick<Scope, 'newId' | 'passwords' | 'instant'>,
  {
    committee,
    username,
    name,
    roles,
    unit,
    post,
  }: Pick<User, 'committee' | 'username' | 'name' | 'roles' | 'unit' | 'post'>,
): Promise<{ user: User; password: string; changes: CommandWrite[] }> {
  const password = oneTimePassword();
  const user: User = {
    id: scope.newId(),
    committee,
    username: normaliseUsername(username),
    name,
    roles,
    ...(unit && { unit }),
    ...(post && { post }),
    active: true,
    mustChangePassword: true,
    createdAt: scope.instant,
    updatedAt: scope.instant,
    version: 1,
  };
  const hash = await scope.passwords.hash(password);
  return {
    user,
    password,
    changes: [
      { table: 'accounts', put: userRow(user, { hash, earlier: [] }), if: 'absent' },
      personWrite(user),
      {
        table: 'accounts',
        put: { ...loginKey(user.username), version: 1, committee, user: user.id },
        if: 'absent',
        refusal: 'user.taken',
      },
    ],
  };
}
