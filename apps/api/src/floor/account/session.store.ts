import { createHash, randomBytes } from 'node:crypto';
import type { User } from '@lianluo/domain/committee/user';
import { rowCodec } from '../storage/row-codec';
import { maybe, number } from '../storage/shape';
import type { Key, Row, Write } from '../storage/table';
import { userShape } from './user.store';

const idleSeconds = 30 * 60;
const absoluteSeconds = 12 * 3600;
/** 最近活动 is written at most this often, and the user looked at anew with it. */
const touchSeconds = 60;

/** What the cookie holds: whose session it is, and 256 random bits of which only the hash is kept. */
export interface Token {
  committee: string;
  userId: string;
  secret: string;
}

export const newToken = (committee: string, userId: string): Token => ({
  committee,
  userId,
  secret: randomBytes(32).toString('base64url'),
});

export const writeToken = ({ committee, userId, secret }: Token): string => `${committee}.${userId}.${secret}`;

export function readToken(text: string | undefined): Token | undefined {
  const [, committee, userId, secret] = /^([a-z0-9-]{1,31})\.([a-z0-9]{1,64})\.([\w-]{43})$/.exec(text ?? '') ?? [];
  return committee && userId && secret ? { committee, userId, secret } : undefined;
}

export const sessionPrefix = 'session#';
export const isSession = ({ sk }: Key): boolean => sk.startsWith(sessionPrefix);

export const sessionKey = ({ committee, userId, secret }: Token): Key => ({
  pk: `${committee}#${userId}`,
  sk: `${sessionPrefix}${createHash('sha256').update(secret).digest('base64url')}`,
});

/** With who is signed in, so that a request asks one row. A session of before that was copied has no user. */
interface Session {
  endsAt: number;
  seenAt: number;
  expiresAt: number;
  user: User | undefined;
}

export const sessionCodec = rowCodec<Session>('ephemeral', {
  endsAt: number,
  seenAt: number,
  expiresAt: number,
  user: maybe(userShape),
});

/** A new session ends 30 minutes after the last call and 12 hours after sign-in, whichever comes first. */
export const newSession = (token: Token, user: User, now: Date): Write => ({
  table: 'ephemeral',
  put: sessionRow(token, user, now),
  if: 'absent',
});

export function sessionRow(token: Token, user: User, now: Date) {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    ...sessionKey(token),
    version: 1,
    user: { ...user },
    endsAt: seconds + absoluteSeconds,
    seenAt: seconds,
    expiresAt: seconds + idleSeconds,
  };
}

/** Who is signed in, while the session has been used within the last minute. */
export function freshUser(row: Row, now: Date): User | undefined {
  const { seenAt, user } = sessionCodec(row);
  return Math.floor(now.getTime() / 1000) - seenAt < touchSeconds ? user : undefined;
}

/** The write that keeps a used session alive. */
export function touched(row: Row, user: User, now: Date): Write {
  const seconds = Math.floor(now.getTime() / 1000);
  const expiresAt = Math.min(sessionCodec(row).endsAt, seconds + idleSeconds);
  return carrying({ ...row, seenAt: seconds, expiresAt }, user);
}

/** The session with the user as they are now. One that was ended or written meanwhile is not brought back. */
export const carrying = (row: Row, user: User): Write => ({
  table: 'ephemeral',
  put: { ...row, version: row.version + 1, user: { ...user } },
  if: { version: row.version },
});

export const isLive = (row: Row | undefined, now: Date): row is Row =>
  row !== undefined && Math.floor(now.getTime() / 1000) < sessionCodec(row).expiresAt;
