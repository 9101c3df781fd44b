import type { User } from '@lianluo/domain/committee/user';

/** An administrator of the county, unless something else is said. */
export const aUser = (said: Partial<User> = {}): User => ({
  id: 'u1',
  committee: 'qindu',
  username: 'demo.qindu',
  name: '管理员',
  roles: ['county-administrator'],
  active: true,
  mustChangePassword: false,
  createdAt: '2026-01-01T00:00:00.000Z',
  version: 1,
  ...said,
});
