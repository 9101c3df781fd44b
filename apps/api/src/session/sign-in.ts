import type { SessionView } from '@lianluo/contract/session';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Dependencies } from '../context';
import { WriteConflict } from '../storage/table';
import { loginKey, readCredentials, readUserRow, userAddress } from '../user/user.store';
import type { AddressLimit } from './address-limit';
import { attempting } from './attempts';
import { newSession, newToken, type Token } from './session.store';
import { sessionView } from './session.view';

interface SignIn {
  username: string;
  password: string;
  address: string;
}

/** 登录. A wrong name and a wrong password take the same work and get the same answer. */
export async function signIn(
  deps: Dependencies,
  limit: AddressLimit,
  { username, password, address }: SignIn,
): Promise<{ token: Token; view: SessionView }> {
  return limit(address, async () => {
    const account = await accountOf(deps, username);
    const token = await attempting(deps, { username, address }, new Refusal('session.refused'), async () => {
      const hash = account ? readCredentials(account.row).hash : deps.passwords.nobodys;
      const matches = await deps.passwords.verify(password, hash);
      return account && matches && account.user.active ? open(deps, account) : undefined;
    });
    // Only who has an account gets this far.
    if (!account) throw new Refusal('session.refused');
    return { token, view: await sessionView(deps, account.user, account.home) };
  });
}

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

/** The session, or nothing where the password was changed or reset meanwhile: it opens nothing any more. */
async function open({ storage, now }: Dependencies, { user, row }: Account): Promise<Token | undefined> {
  const token = newToken(user.committee, user.id);
  const { pk, sk, version } = row;
  try {
    await storage.write([newSession(token, now()), { table: 'accounts', check: { pk, sk }, if: { version } }]);
    return token;
  } catch (error) {
    if (error instanceof WriteConflict) return undefined;
    throw error;
  }
}

async function accountOf({ storage }: Dependencies, username: string) {
  const [login] = await storage.get([{ table: 'accounts', key: loginKey(username) }]);
  if (!login) return undefined;
  const committee = String(login['committee']);
  const [row, homeRow] = await storage.get(
    [userAddress(committee, String(login['user'])), committeeAddress(committee)],
    {
      consistent: true,
    },
  );
  return row && homeRow ? { row, user: readUserRow(row), home: readCommitteeRow(homeRow) } : undefined;
}
