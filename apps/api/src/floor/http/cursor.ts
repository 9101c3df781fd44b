import { createHash, createHmac } from 'node:crypto';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import { isSame } from './is-same';

/**
 * Opaque to the caller, and good for one list of one committee: a changed one, or that of another, is a 400. Whoever goes on with it
 * is shown what they may see: it says how far a list was read and not by whom, so that a copy goes on when its key is turned.
 */
export function writeCursor(scope: Scope, list: string, position: unknown): string {
  const payload = Buffer.from(JSON.stringify([markOf(list), position])).toString('base64url');
  return `${payload}.${seal(scope, scope.secret, payload)}`;
}

export function readCursor(scope: Scope, list: string, cursor: string): unknown {
  const [mark, position] = opened(scope, cursor);
  if (mark !== markOf(list)) throw new Refusal('request.cursor');
  return position;
}

/** Refuses what was never given out for this committee, before anything else of the query is judged. */
export function requireCursor(scope: Scope, url: URL): void {
  for (const cursor of url.searchParams.getAll('cursor')) opened(scope, cursor);
}

function opened(scope: Scope, cursor: string): [mark: string, position: unknown] {
  const [payload = '', mac = '', ...more] = cursor.split('.');
  const isOurs = [scope.secret, scope.secretBefore].some(
    (secret) => secret !== undefined && isSame(mac, seal(scope, secret, payload)),
  );
  if (more.length > 0 || !isOurs) throw new Refusal('request.cursor');
  // What carries our seal was written by `writeCursor`.
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as [string, unknown];
}

function seal(scope: Scope, secret: string, payload: string): string {
  // A city reads another list of its county than the county does.
  const bound = [scope.committee.id, scope.actor.reach, payload].join('\n');
  return createHmac('sha256', secret).update(bound).digest('base64url').slice(0, 22);
}

/** Which list, with its filter: a cursor of another one would skip or repeat rows. */
const markOf = (list: string): string => createHash('sha256').update(list).digest('base64url').slice(0, 16);
