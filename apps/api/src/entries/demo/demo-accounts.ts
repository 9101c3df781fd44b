import type { User } from '@lianluo/domain/committee/user';
import type { DemoAccount } from '@lianluo/schemes/demo/call';
import type { Dependencies } from '../../floor/context';
import { newSession, newToken, sessionKey, writeToken, type Token } from '../../floor/account/session.store';
import { loginKey, readUserRow, userAddress, userRow } from '../../floor/account/user.store';
import { accountWrites } from './accounts';

const dayMs = 86_400_000;

/** Who calls while the demo world is loaded: every account with the demo password, each with a session for the whole load. */
export interface DemoAccounts {
  /** Writes an account that no call can make: the first of a city. */
  found(account: DemoAccount): Promise<void>;
  /** Gives an account that a call has made the demo password and a name. */
  settle(account: DemoAccount): Promise<void>;
  /** The cookie of an account that is there. */
  cookieOf(username: string): string | undefined;
  /** Ends the sessions of the load. */
  end(): Promise<void>;
}

export function demoAccounts(
  deps: Dependencies,
  hash: string,
  known: Readonly<Record<string, string>> = {},
): DemoAccounts {
  const tokens = new Map<string, Token>();
  return {
    async found({ username, name, committee, role }) {
      const user: User = {
        id: known[username] ?? deps.newId(),
        committee,
        username,
        name,
        roles: [role],
        active: true,
        mustChangePassword: false,
        createdAt: deps.now().toISOString(),
        version: 1,
      };
      await deps.storage.write(accountWrites(user, hash));
      await open(user);
    },

    async settle({ username, name }) {
      const [login] = await deps.storage.get([{ table: 'accounts', key: loginKey(username) }]);
      const [row] = await deps.storage.get([userAddress(String(login?.['committee']), String(login?.['user']))]);
      if (!row) throw new Error(`The demo account ${username} was not made.`);
      const user = { ...readUserRow(row), name, mustChangePassword: false, version: row.version + 1 };
      const put = userRow(user, { hash, earlier: [] });
      await deps.storage.write([{ table: 'accounts', put, if: { version: row.version } }]);
      await open(user);
    },

    cookieOf: (username) => {
      const token = tokens.get(username);
      return token && `lianluo=${writeToken(token)}`;
    },

    async end() {
      const keys = [...tokens.values()].map(sessionKey);
      await deps.storage.write(keys.map((key) => ({ table: 'ephemeral', remove: key })));
    },
  };

  async function open(user: User): Promise<void> {
    const token = newToken(user.committee, user.id);
    // The script's clock runs through years: a session that starts in the future is fresh at each of its calls.
    await deps.storage.write([newSession(token, user, new Date(Date.now() + dayMs))]);
    tokens.set(user.username, token);
  }
}
