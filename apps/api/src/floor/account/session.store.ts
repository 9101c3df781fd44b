import { createHash, randomBytes } from 'node:crypto';
import { rowCodec } from '../storage/row-codec';
import { number } from '../storage/shape';
import type { Key, Row, Write } from '../storage/table';

const idleSeconds = 30 * 60;
const absoluteSeconds = 12 * 3600;
/** 最近活动 is written at most this often. */
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

const sessionPrefix = 'session#';
export const isSession = ({ sk }: Key): boolean => sk.startsWith(sessionPrefix);

export const sessionKey = ({ committee, userId, secret }: Token): Key => ({
  pk: `${committee}#${userId}`,
  sk: `${sessionPrefix}${createHash('sha256').update(secret).digest('base64url')}`,
});

export const sessionCodec = rowCodec('ephemeral', { endsAt: number, seenAt: number, expiresAt: number });

/** A new session ends 30 minutes after the last call and 12 hours after sign-in, whichever comes first. */
export function newSession(token: Token, now: Date): Write {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    table: 'ephemeral',
    put: {
      ...sessionKey(token),
      version: 1,
      endsAt: seconds + absoluteSeconds,
      seenAt: seconds,
      expiresAt: seconds + idleSeconds,
    },
    if: 'absent',
  };
}

/** The write that keeps a used session alive, or nothing while the last one is fresh. */
export function touched(row: Row, now: Date): Write | undefined {
  const seconds = Math.floor(now.getTime() / 1000);
  const { seenAt, endsAt } = sessionCodec(row);
  if (seconds - seenAt < touchSeconds) return undefined;
  const expiresAt = Math.min(endsAt, seconds + idleSeconds);
  return {
    table: 'ephemeral',
    put: { ...row, version: row.version + 1, seenAt: seconds, expiresAt },
    // A session that was ended meanwhile must not come back.
    if: { version: row.version },
  };
}

export const isLive = (row: Row | undefined, now: Date): row is Row =>
  row !== undefined && Math.floor(now.getTime() / 1000) < sessionCodec(row).expiresAt;
