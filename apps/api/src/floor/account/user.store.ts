import { normaliseUsername, type User } from '@lianluo/domain/committee/user';
import { roles } from '@lianluo/domain/permission';
import { rowCodec } from '../storage/row-codec';
import { fields, flag, list, maybe, number, oneOf, text } from '../storage/shape';
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

export const userShape = fields<User>({
  id: text,
  committee: text,
  username: text,
  name: text,
  roles: list(oneOf(roles)),
  unit: maybe(text),
  post: maybe(text),
  active: flag,
  mustChangePassword: flag,
  createdAt: text,
  updatedAt: maybe(text),
  version: number,
});

export const userCodec = rowCodec('accounts', {
  value: userShape,
  credentials: fields<Credentials>({ hash: text, earlier: list(text) }),
});

export function readUserRow(row: Row): User {
  const { value, version } = userCodec(row);
  return { ...value, version };
}

export const readCredentials = (row: Row): Credentials => userCodec(row).credentials;
