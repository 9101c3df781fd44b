import type { Committee } from '@lianluo/domain/committee/committee';
import type { User } from '@lianluo/domain/committee/user';
import type { Answer, Scope } from '../../floor/context';
import { accessEntry } from '../../floor/journal/journal';
import { requireNoOfficer, type FoundUser } from './find-user';
import { withOneTimePassword } from './one-time-password';
import { commitWithSessions } from '../../floor/account/sessions-of';
import { administratorView, userView } from './user.view';

/** 重置密码: a new one-time password, in this answer only. The user's sessions end. */
export const resetPassword = resetting(userView);

/** 重置管理员密码, which the city may do for a county: its sole administrator has nobody else to ask. */
export const resetAdministrator = resetting(administratorView);

function resetting<View extends object>(view: (user: User, committee: Committee) => View) {
  return async (call: Scope, user: FoundUser): Promise<Answer<View & { oneTimePassword: string }>> => {
    requireNoOfficer(user);
    const { changed, change, password } = await withOneTimePassword(call, user);
    return commitWithSessions(
      call,
      { changed, survives: () => false },
      [change, accessEntry(call, 'user.reset-password', { user: user.id })],
      { body: { ...view(changed, call.committee), oneTimePassword: password }, version: changed.version },
    );
  };
}
