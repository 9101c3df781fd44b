import type { createUser as endpoint } from '@lianluo/contract/user';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { checkRoles } from './check-roles';
import { namingFor } from './name-for-duties';
import { newUser } from '../../floor/account/new-user';
import { userView } from './user.view';

/** 新建用户. The one-time password is in this answer and nowhere else. */
export async function createUser(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { username, name, roles, unit, post, duties } = call.body;
  await checkRoles(call, roles, unit ?? undefined);

  const { user, changes, password } = await newUser(call, {
    committee: call.committee.id,
    username,
    name,
    roles,
    unit: unit ?? undefined,
    post: post ?? undefined,
  });
  const { committee, writes } = await namingFor(call, user, duties ?? []);
  const entry = accessEntry(call, 'user.create', { user: user.id, username: user.username });
  return commit(call, [...changes, entry, ...writes], {
    body: { ...userView(user, committee), oneTimePassword: password },
    version: user.version,
  });
}
