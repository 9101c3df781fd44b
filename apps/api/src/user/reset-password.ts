import type { resetPassword as endpoint } from '@lianluo/contract/user';
import type { AnswerFor, Call } from '../context';
import { commit } from '../http/commit';
import { accessEntry } from '../journal/journal';
import { oneTimePassword } from '../session/passwords';
import type { FoundUser } from './find-user';
import { endOtherSessions } from './sessions-of';
import { readCredentials, userRow } from './user.store';
import { userView } from './user.view';

/** 重置密码: a new one-time password, in this answer only. The user's sessions end. */
export async function resetPassword(
  call: Call<typeof endpoint>,
  { row, ...user }: FoundUser,
): Promise<AnswerFor<typeof endpoint>> {
  const password = oneTimePassword();
  const { hash, earlier } = readCredentials(row);
  const changed = { ...user, mustChangePassword: true, version: user.version + 1 };
  const credentials = { hash: await call.passwords.hash(password), earlier: [hash, ...earlier].slice(0, 5) };

  const answer = await commit(
    call,
    [
      { table: 'accounts', put: userRow(changed, credentials), if: { version: user.version } },
      accessEntry(call, 'user.reset-password', { user: user.id }),
    ],
    { body: { ...userView(changed), oneTimePassword: password }, version: changed.version },
  );
  await endOtherSessions(call, changed);
  return answer;
}
