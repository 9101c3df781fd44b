import type { SessionView } from '@lianluo/contract/session';
import { Refusal } from '@lianluo/domain/refusal';
import { restoreMark } from '../../floor/storage/restore-mark';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import { securityEntry, type Person } from '../../floor/journal/security';
import { WriteConflict } from '../../floor/storage/table';
import { loginKey, readCredentials, readUserRow, userAddress } from '../../floor/account/user.store';
import type { AddressLimit } from './address-limit';
import { attempting } from './attempts';
import { newSession, newToken, type Token } from '../../floor/account/session.store';
import { sessionView } from './session.view';

interface SignIn {
  username: string;
  password: string;
  address: string;
  /** Told whose account it is, before anything is judged. */
  found: (account: { committee: string; user: string }) => void;
}

/** 登录. A wrong name and a wrong password take the same work and get the same answer. */
export async function signIn(
  deps: Dependencies,
  limit: AddressLimit,
  { username, password, address, found }: SignIn,
): Promise<{ token: Token; view: SessionView; by: Person }> {
  return limit({ address, username }, async () => {
    const account = await accountOf(deps, username);
    if (account) found({ committee: account.home.id, user: account.user.id });
    const token = await attempting(deps, { username, address }, new Refusal('session.refused'), async () => {
      const hash = account ? readCredentials(account.row).hash : deps.passwords.nobodys;
      const matches = await deps.passwords.verify(password, hash);
      return account && matches && account.user.active ? open(deps, account, address) : undefined;
    });
    // Only who has an account gets this far.
    if (!account) throw new Refusal('session.refused');
    return { token, by: account.by, view: await sessionView(deps, account.user, account.home) };
  });
}

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

/** The session, or nothing where the password was changed or reset meanwhile: it opens nothing any more. */
async function open(deps: Dependencies, { user, row, by }: Account, address: string): Promise<Token | undefined> {
  const token = newToken(user.committee, user.id);
  const now = deps.now();
  const { pk, sk, version } = row;
  try {
    await deps.storage.write([
      newSession(token, user, now),
      { table: 'accounts', check: { pk, sk }, if: { version } },
      securityEntry(
        deps.newId,
        { committee: user.committee, instant: now.toISOString(), address, by },
        'session.sign-in',
      ),
    ]);
    return token;
  } catch (error) {
    if (error instanceof WriteConflict) return undefined;
    throw error;
  }
}

async function accountOf({ storage }: Dependencies, username: string) {
  const [login, restoring] = await storage.get([{ table: 'accounts', key: loginKey(username) }, restoreMark]);
  // Half of everything is there: what somebody did now, the rest of the restore would write over.
  if (restoring) throw new Refusal('server.busy');
  if (!login) return undefined;
  const committee = String(login['committee']);
  const [row, homeRow] = await storage.get(
    [userAddress(committee, String(login['user'])), committeeAddress(committee)],
    {
      consistent: true,
    },
  );
  if (!row || !homeRow) return undefined;
  const user = readUserRow(row);
  const by: Person = { id: user.id, name: user.name, role: user.roles[0] ?? 'unit-operator' };
  return { row, user, by, home: readCommitteeRow(homeRow) };
}
