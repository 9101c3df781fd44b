import type { User } from '@lianluo/domain/committee/user';
import type { Answer, Scope } from '../context';
import { commit } from '../http/commit';
import { accessEntry } from '../journal/journal';
import { oneTimePassword } from '../session/passwords';
import type { FoundUser } from './find-user';
import { endOtherSessions } from './sessions-of';
import { readCredentials, userRow } from './user.store';
import { administratorView, userView } from './user.view';

/** 重置密码: a new one-time password, in this answer only. The user's sessions end. */
export const resetPassword = resetting(userView);

/** 重置管理员密码, which the city may do for a county: its sole administrator has nobody else to ask. */
export const resetAdministrator = resetting(administratorView);

function resetting<View extends object>(view: (user: User) => View) {
  return async (call: Scope, { row, ...user }: FoundUser): Promise<Answer<View & { oneTimePassword: string }>> => {
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
      { body: { ...view(changed), oneTimePassword: password }, version: changed.version },
    );
    await endOtherSessions(call, changed);
    return answer;
  };
}
