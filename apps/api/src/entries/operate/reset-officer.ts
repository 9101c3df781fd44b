import { normaliseUsername } from '@lianluo/domain/committee/user';
import { isOfficer } from '@lianluo/domain/permission';
import { sortedIds } from '../../floor/ids';
import { accessEntry } from '../../floor/journal/journal';
import { operator } from '../../floor/journal/security';
import { scryptPasswords } from '../../floor/account/passwords';
import type { Storage } from '../../floor/storage/table';
import { withOneTimePassword } from '../../features/user/one-time-password';
import { commitWithSessions } from '../../floor/account/sessions-of';
import { loginKey, readUserRow, userAddress } from '../../floor/account/user.store';
import { OperatorFault, text, type Command } from './command';

/** 重置三员密码. Nobody inside a city may do it for them, so who runs the deployment does; the journal says so. */
export const resetOfficer: Command = {
  summary: '重置安全管理员或审计管理员的密码 · a one-time password for an officer who lost theirs',
  needs: ['user'],
  changes: true,
  async run({ tables: { storage }, options, say }) {
    const username = normaliseUsername(text(options, 'user'));
    const found = await accountOf(storage, username);
    if (!found) throw new OperatorFault(`没有用户 ${username}。`, 'There is no such user.');
    if (!isOfficer(found.roles))
      throw new OperatorFault(
        `${username} 不是安全管理员或审计管理员，请由本政协（或上级市政协）的管理员在页面上重置密码。`,
        'Only officers: other passwords are reset on the users’ page.',
      );
    const now = () => new Date();
    const given = { passwords: scryptPasswords(), instant: now().toISOString() };
    const { changed, change, password } = await withOneTimePassword(given, found);
    const scope = {
      actor: operator,
      committee: { id: found.committee },
      instant: given.instant,
      newId: sortedIds(now),
      storage,
      settled: async () => undefined,
      idempotency: undefined,
      expected: undefined,
    };
    const entry = accessEntry(scope, 'user.reset-password', { user: found.id });
    await commitWithSessions(scope, { changed, survives: () => false }, [change, entry], {});
    say(`${username} 的一次性密码（只显示这一次，登录后须改密） One-time password, shown once: ${password}`);
  },
};

async function accountOf(storage: Storage, username: string) {
  const [login] = await storage.get([{ table: 'accounts', key: loginKey(username) }], { consistent: true });
  if (!login) return undefined;
  const address = userAddress(String(login['committee']), String(login['user']));
  const [row] = await storage.get([address], { consistent: true });
  return row && { ...readUserRow(row), row };
}
