import type { changeUser as endpoint } from '@lianluo/contract/user';
import type { User } from '@lianluo/domain/committee/user';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { accessEntry } from '../../floor/journal/journal';
import { checkRoles } from './check-roles';
import { namingFor } from './name-for-duties';
import { requireNoOfficer, type FoundUser } from './find-user';
import { commitWithSessions } from '../../floor/account/sessions-of';
import { personWrite } from '../../floor/account/person.store';
import { readCredentials, userRow } from '../../floor/account/user.store';
import { userView } from './user.view';

/** 修改用户、停用或启用. The sessions carry it in the same transaction, so a change holds at once; a stop ends them. */
export async function changeUser(
  call: Call<typeof endpoint>,
  { row, ...user }: FoundUser,
): Promise<AnswerFor<typeof endpoint>> {
  requireNoOfficer(user);
  const { name, roles, unit, active, post, duties } = call.body;
  const changed: User = {
    ...user,
    name: name ?? user.name,
    roles: roles ?? user.roles,
    unit: unit === undefined ? user.unit : (unit ?? undefined),
    post: post === undefined ? user.post : (post ?? undefined),
    active: active ?? user.active,
    updatedAt: call.instant,
    version: user.version + 1,
  };
  const keepsRights = changed.active && user.roles.every((role) => changed.roles.includes(role));
  if (user.id === call.user.id && !keepsRights) throw new Refusal('user.itself');
  await checkRoles(call, changed.roles, changed.unit);
  const { committee, writes } = await namingFor(call, changed, duties);

  return commitWithSessions(
    call,
    { changed, survives: () => changed.active },
    [
      { table: 'accounts', put: userRow(changed, readCredentials(row)), if: { version: user.version } },
      personWrite(changed),
      accessEntry(call, 'user.change', { user: user.id, changed: Object.keys(call.body) }),
      ...writes,
    ],
    { body: userView(changed, committee), version: changed.version },
  );
}
