import type { SessionView } from '@lianluo/contract/session';
import { Refusal } from '@lianluo/domain/refusal';
import { restoreMark } from '../../floor/storage/restore-mark';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import { securityEntry, type Person } from '../../floor/journal/security';
import { WriteConflict } from '../../floor/storage/table';
import { loginKey, readCredentials, readUserRow, userAddress } from '../../floor/account/user.store';
import type { AddressLimit } from '../../floor/http/address-limit';
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
      const opened = async (of: Account | undefined) => {
        const hash = of ? readCredentials(of.row).hash : deps.passwords.nobodys;
        const matches = await deps.passwords.verify(password, hash);
        return of && matches && of.user.active ? open(deps, of, address) : undefined;
      };
      const token = await opened(account);
      // Somebody changed the account meanwhile: what was typed is held against what it is now.
      const again = token === 'changed' ? await opened(await accountOf(deps, username)) : token;
      return again === 'changed' ? undefined : again;
    });
    // Only who has an account gets this far.
    if (!account) throw new Refusal('session.refused');
    return { token, by: account.by, view: await sessionView(deps, account.user, account.home) };
  });
}

type Account = NonNullable<Awaited<ReturnType<typeof accountOf>>>;

/** The session, or that the account was changed meanwhile: a password that was reset opens nothing any more. */
async function open(deps: Dependencies, { user, row, by }: Account, address: string): Promise<Token | 'changed'> {
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
    if (error instanceof WriteConflict) return 'changed';
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
