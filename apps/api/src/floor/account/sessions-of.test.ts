import { expect, test } from 'vitest';
import type { User } from '@lianluo/domain/committee/user';
import { openStorages } from '../../../test-support/storage/testing';
import type { Row } from '../storage/table';
import { endOtherSessions } from './sessions-of';

const now = Date.UTC(2026, 4, 20, 2);
const user: User = {
  id: 'u1',
  committee: 'qindu',
  username: 'demo.qindu',
  name: '管理员',
  roles: ['county-administrator'],
  active: true,
  mustChangePassword: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};
const pk = `${user.committee}#${user.id}`;
const session = (name: string, endsInSeconds: number): Row => ({
  pk,
  sk: `session#${name}`,
  version: 1,
  expiresAt: now / 1000 + endsInSeconds,
});
// A whole page of sessions that are over and that the table has not removed yet, before those that are alive.
const over = Array.from({ length: 100 }, (_, index) => session(`0${String(index).padStart(3, '0')}`, -3600));

test.each(openStorages())(
  'on %s the other sessions end behind a page of sessions that are over',
  async (_, open) => {
    const storage = await open({ clock: () => now });
    await storage.write(over.map((put) => ({ table: 'ephemeral', put })));
    const alive = ['here', 'there', 'elsewhere'].map((name) => session(name, 3600));
    await storage.write(alive.map((put) => ({ table: 'ephemeral', put })));

    await endOtherSessions({ storage }, user, 'session#here');

    const left = await storage.get(alive.map(({ sk }) => ({ table: 'ephemeral', key: { pk, sk } })));
    expect(left.map((row) => row?.sk)).toEqual(['session#here', undefined, undefined]);
  },
  20_000,
);
