import { describe, expect, test } from 'vitest';
import type { User } from '@lianluo/domain/committee/user';
import { aUser } from '../../../test-support/a-user';
import { openStorages } from '../../../test-support/storage/testing';
import { Again } from '../http/commit';
import type { Row, Storage } from '../storage/table';
import { carrying, sessionCodec } from './session.store';
import { commitWithSessions } from './sessions-of';
import { userAddress, userRow } from './user.store';

// DynamoDB Local removes by its own clock what has expired, so these sessions live today.
const now = Math.floor(Date.now() / 1000) * 1000;
const user = aUser();
const changed: User = { ...user, roles: ['county-clerk'], version: 2 };
const pk = `${user.committee}#${user.id}`;
const seenAt = now / 1000;
const session = (name: string, more: Partial<Row> = {}): Row => ({
  pk,
  sk: `session#${name}`,
  version: 1,
  endsAt: seenAt + 3600,
  seenAt,
  expiresAt: seenAt + 3600,
  user,
  ...more,
});
const numbered = (index: number, more?: Partial<Row>) => session(String(index).padStart(4, '0'), more);

const credentials = { hash: '', earlier: [] };
const change = (storage: Storage, survives: (sk: string) => boolean) =>
  commitWithSessions(
    {
      storage,
      settled: async () => undefined,
      instant: new Date(now).toISOString(),
      idempotency: undefined,
      expected: undefined,
    },
    { changed, survives },
    [{ table: 'accounts', put: userRow(changed, credentials), if: { version: user.version } }],
    {},
  );

/** The sessions that are left, each with the version of the user that it carries. */
async function leftIn(storage: Storage): Promise<[sk: string, version: number | undefined][]> {
  const { rows } = await storage.list({ table: 'ephemeral', pk, limit: 1000 });
  return rows.map((row) => [row.sk, sessionCodec(row).user?.version]);
}

describe.each(openStorages())('on %s', (_, open) => {
  const opened = async (sessions: readonly Row[]) => {
    const storage = await open({ clock: () => now });
    await storage.write([{ table: 'accounts', put: userRow(user, credentials) }]);
    for (let start = 0; start < sessions.length; start += 100)
      await storage.write(sessions.slice(start, start + 100).map((put) => ({ table: 'ephemeral', put })));
    return storage;
  };

  test('whoever goes on is the user as changed, behind a page of sessions that are over', async () => {
    // What the table has not removed yet, before those that are alive.
    const over = Array.from({ length: 100 }, (_, index) => numbered(index, { expiresAt: seenAt - 3600 }));
    const storage = await opened([...over, ...['here', 'there'].map((name) => session(name))]);

    await change(storage, () => true);

    expect(await leftIn(storage)).toEqual(['session#here', 'session#there'].map((sk) => [sk, changed.version]));
  });

  test('a password ends all sessions but the one it was changed in', async () => {
    const storage = await opened(['here', 'there', 'elsewhere'].map((name) => session(name)));

    await change(storage, (sk) => sk === 'session#here');

    expect(await leftIn(storage)).toEqual([['session#here', changed.version]]);
  });

  test('of more than one transaction takes the ones that were used longest ago end', async () => {
    const storage = await opened(
      Array.from({ length: 130 }, (_, index) => numbered(index, { seenAt: seenAt - index })),
    );

    await change(storage, () => true);

    const kept = Array.from({ length: 90 }, (_, index) => [numbered(index).sk, changed.version]);
    expect(await leftIn(storage)).toEqual(kept);
  });

  test('a session that was opened while the change was written ends, and one of before copies stays', async () => {
    const storage = await opened([session('here'), session('old', { user: undefined })]);
    const meanwhile = during(storage, () => storage.write([{ table: 'ephemeral', put: session('late') }]));

    await change(meanwhile, () => true);

    expect(await leftIn(storage)).toEqual(['session#here', 'session#old'].map((sk) => [sk, changed.version]));
  });

  test('a session that was written meanwhile is looked at again, with nothing changed before', async () => {
    const storage = await opened([session('here')]);
    const meanwhile = during(storage, () => storage.write([carrying(session('here'), user)]));

    await expect(change(meanwhile, () => true)).rejects.toThrow(Again);

    const [row] = await storage.get([userAddress(user.committee, user.id)]);
    expect([row?.version, await leftIn(storage)]).toEqual([user.version, [['session#here', user.version]]]);
  });
});

/** The same tables, where something happens between the reading and the first write. */
function during(storage: Storage, happens: () => Promise<void>): Storage {
  let first = true;
  return {
    ...storage,
    get: (...asked) => storage.get(...asked),
    list: (question) => storage.list(question),
    write: async (...asked) => {
      if (first) await happens();
      first = false;
      return storage.write(...asked);
    },
  };
}
