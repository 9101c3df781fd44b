import type { RefusalCode } from '@lianluo/domain/refusal';
import type { Dependencies } from '../context';
import { securityEntry, type Person } from './security';

/** A call that was refused, by ids and codes. */
export interface RefusedCall {
  /** In whose journal it stands. */
  committee: string;
  by?: Person | undefined;
  /** The account that somebody tried to enter. */
  user?: string | undefined;
  action: string;
  code: RefusalCode;
  operation: string | undefined;
  path: string;
  address: string;
  requestId: string;
}

const written = 5;
const windowMs = 60_000;
const mostCounted = 5000;

/**
 * Journals refused calls. Of those that are alike (who, where from, what and why) the first five of a minute have an entry
 * each, and the rest one together when the minute is over: a flood of them is no flood of writes.
 */
export function refusedCalls({ storage, now, newId, log }: Dependencies): (call: RefusedCall) => Promise<void> {
  const counts = new Map<string, number>();

  return async (call) => {
    const { committee, by, user, address, action, code, operation } = call;
    const like = [committee, by?.id, user, address, action, code, operation].join(' ');
    // Beyond what can be told apart all are alike.
    const key = counts.has(like) || counts.size < mostCounted ? like : '';
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === 1) setTimeout(() => void close(key, call), windowMs).unref();
    if (count <= written) await write(call);
  };

  async function close(key: string, call: RefusedCall): Promise<void> {
    const more = (counts.get(key) ?? 0) - written;
    counts.delete(key);
    if (more > 0) await write(call, { more });
  }

  /** The refusal stands, entry or not; that one is missing is for an alarm. */
  async function write(call: RefusedCall, detail: { more?: number } = {}): Promise<void> {
    const { committee, by, user, action, code, operation, path, address, requestId } = call;
    const entry = securityEntry(newId, { committee, instant: now().toISOString(), address, by }, action, {
      ...(user !== undefined && { user }),
      code,
      ...(operation !== undefined && { operation }),
      // A path of ours is plain words and ids; anything else somebody typed.
      ...(/^[\w/.-]{1,200}$/.test(path) && { path }),
      requestId,
      ...detail,
    });
    try {
      await storage.write([entry]);
    } catch (error) {
      const stack = error instanceof Error ? error.stack : String(error);
      log({
        level: 'error',
        problem: 'Unjournaled',
        message: 'A refused call has no entry in the journal.',
        requestId,
        stack,
      });
    }
  }
}
