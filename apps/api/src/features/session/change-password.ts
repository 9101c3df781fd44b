import type { changePassword as endpoint } from '@lianluo/contract/session';
import { isStrongPassword } from '@lianluo/domain/committee/user';
import { Refusal, refusedField } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { sessionEntry } from '../../floor/journal/security';
import { commitWithSessions } from '../../floor/account/sessions-of';
import { attempting } from './attempts';
import { readCredentials, readUserRow, userAddress, userRow, type Credentials } from '../../floor/account/user.store';

/** How many earlier passwords may not come back. */
const remembered = 5;

/** 修改自己的密码. Every other session of the user ends with it. */
export async function changePassword(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { current, next } = call.body;
  const [row] = await call.storage.get([userAddress(call.user.committee, call.user.id)], { consistent: true });
  if (!row) throw new Refusal('session.none');
  const credentials = readCredentials(row);

  const who = { username: call.user.username, address: call.address };
  await attempting(call, who, refusedField('/current', 'password.wrong'), async () =>
    (await call.passwords.verify(current, credentials.hash)) ? true : undefined,
  );
  if (!isStrongPassword(next, call.user.username)) throw refusedField('/next', 'password.weak');
  if (await wasUsed(call, next, credentials)) throw refusedField('/next', 'password.reused');

  const earlier = [credentials.hash, ...credentials.earlier].slice(0, remembered);
  const changed = { ...readUserRow(row), mustChangePassword: false, updatedAt: call.instant, version: row.version + 1 };
  await commitWithSessions(
    call,
    { changed, survives: (sk) => sk === call.sessionKey.sk },
    [
      {
        table: 'accounts',
        put: userRow(changed, { hash: await call.passwords.hash(next), earlier }),
        if: { version: row.version },
      },
      sessionEntry(call, 'session.change-password'),
    ],
    {},
  );
  return {};
}

async function wasUsed(call: Call<typeof endpoint>, next: string, { hash, earlier }: Credentials): Promise<boolean> {
  for (const each of [hash, ...earlier]) if (await call.passwords.verify(next, each)) return true;
  return false;
}
