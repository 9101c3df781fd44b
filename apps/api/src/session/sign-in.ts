import type { SessionView } from '@lianluo/contract/session';
import { Refusal } from '@lianluo/domain/refusal';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Dependencies } from '../context';
import { WriteConflict } from '../storage/table';
import { loginKey, readCredentials, readUserRow, userAddress } from '../user/user.store';
import { clearAttempts, takeAttempt } from './attempts';
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
  { username, password, address }: SignIn,
): Promise<{ token: Token; view: SessionView }> {
  await takeAttempt(deps, username, address);
  const account = await accountOf(deps, username);
  const hash = account ? readCredentials(account.row).hash : await unknownHash(deps);
  const matches = await deps.passwords.verify(password, hash);
  if (!account || !matches || !account.user.active) throw new Refusal('session.refused');

  const token = newToken(account.user.committee, account.user.id);
  const { pk, sk, version } = account.row;
  try {
    // A password that was changed or reset meanwhile opens nothing any more.
    await deps.storage.write([
      newSession(token, deps.now()),
      { table: 'accounts', check: { pk, sk }, if: { version } },
    ]);
  } catch (error) {
    throw error instanceof WriteConflict ? new Refusal('session.refused') : error;
  }
  await clearAttempts(deps, username, address);
  return { token, view: await sessionView(deps, account.user, account.home) };
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

const unknownHashes = new WeakMap<object, Promise<string>>();

/** What an unknown name's password is compared with: made once, so that it costs what a known one costs. */
function unknownHash({ passwords }: Dependencies): Promise<string> {
  const known = unknownHashes.get(passwords) ?? passwords.hash('nobody has this password');
  unknownHashes.set(passwords, known);
  return known;
}
