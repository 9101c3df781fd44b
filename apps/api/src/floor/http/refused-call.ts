import type { Context } from 'hono';
import type { Dependencies } from '../context';
import { refusedCalls, type RefusedCall } from '../journal/refused-calls';
import { noCommittee } from '../journal/security';
import { OutOfReach, RefusedCaller } from './authenticate';
import type { Env } from './env';
import { shownPath } from './shown-path';

export type JournalRefused = (c: Context<Env>) => Promise<void>;

/** Journals what an app refuses. */
export function journalRefused(deps: Dependencies): JournalRefused {
  const journal = refusedCalls(deps);
  return async (c) => {
    const call = refusedCall(c);
    if (call) await journal(call);
  };
}

/** Calls of people who are nobody yet: what they are refused with says what was tried. */
const entrances = ['session.sign-in', 'setup.set-up'];

/**
 * What of a refused call is journalled: every refused write of somebody who is signed in, every right that was missing, every
 * call for a committee out of reach (there or not), and every way in that was tried in vain. A read of what is not there is
 * not: people follow old links.
 */
function refusedCall(c: Context<Env>): RefusedCall | undefined {
  const { refused: code, operation, requestId } = c.var;
  if (!code) return undefined;
  const address = c.env?.address ?? 'unknown';
  const call = { code, operation, path: shownPath(c.req.path), address, requestId };

  const caller = c.error instanceof RefusedCaller ? c.error.caller : c.var.caller;
  if (!caller) {
    const { committee = noCommittee, user } = c.var.entered ?? {};
    const isEntrance = entrances.includes(operation ?? '') && [401, 403, 429].includes(c.res.status);
    return isEntrance ? { ...call, committee, user, action: code } : undefined;
  }

  const { status } = c.res;
  const isWrite = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  // A key that is not taken, or calls too often, is told of whatever it asked.
  if (c.error instanceof RefusedCaller && status !== 404)
    return { ...call, committee: caller.journal, by: caller.by, action: code };
  const isDenied = c.error instanceof OutOfReach || status === 403 || (isWrite && status === 404);
  if (!isWrite && !isDenied) return undefined;
  const action = isDenied ? 'authz.denied' : status >= 500 ? 'command.failed' : 'command.refused';
  return { ...call, committee: caller.journal, by: caller.by, action };
}
