import { normaliseUsername, type User } from '@lianluo/domain/committee/user';
import type { Address, Key, Row } from '../storage/table';

/** The hash of the password and of those before it. Never leaves this table. */
export interface Credentials {
  hash: string;
  earlier: readonly string[];
}

export const userAddress = (committee: string, id: string): Address => ({
  table: 'accounts',
  key: { pk: committee, sk: `user#${id}` },
});

/** User names are unique in the whole deployment, because one signs in without naming a committee. */
export const loginKey = (username: string): Key => ({ pk: `login#${normaliseUsername(username)}`, sk: 'login' });

export const userRow = (user: User, credentials: Credentials): Row => ({
  ...userAddress(user.committee, user.id).key,
  version: user.version,
  value: { ...user },
  credentials: { ...credentials },
});

export function readUserRow(row: Row): User {
  // Written by `userRow` alone.
  const value = row['value'] as User;
  return { ...value, version: row.version };
}

export const readCredentials = (row: Row): Credentials => row['credentials'] as Credentials;
