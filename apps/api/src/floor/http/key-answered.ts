import { dayOf } from '@lianluo/domain/calendar/day';
import { callLimits } from '@lianluo/domain/integration/api-key';
import type { ApiScope } from '@lianluo/domain/integration/scopes';
import { integrator } from '@lianluo/domain/permission';
import type { Context } from 'hono';
import { usageAddress, usageIn, usageRow } from '../account/key-usage.store';
import type { AskingKey, Dependencies, LogLine } from '../context';
import { accessEntry } from '../journal/journal';
import { WriteConflict } from '../storage/table';
import type { Env, Identified } from './env';
import { countedFor, LimitReached, meterOf, type Use } from './key-limits';

/** Uses are written down at most this often, like a session's last activity. */
const writtenEveryMs = 60_000;

/** What every answer to a key carries and what is kept of it: how much it may still call, and that it did. */
export async function keyAnswered(deps: Dependencies, c: Context<Env>, key: AskingKey): Promise<void> {
  const { caller } = c.var;
  if (!caller) return;
  const now = deps.now().getTime();
  const meter = meterOf(deps);
  const levels = countedFor(key, caller.committee).map(([of, id]) => ({ of, ...meter.level(of, id, now) }));
  // RateLimit header fields for HTTP, draft 10: the policies, and of each how much is left and in how many seconds it is whole.
  c.header(
    'ratelimit-policy',
    levels.map(({ of }) => `"${of}";q=${callLimits[of].calls};w=${callLimits[of].seconds}`).join(', '),
  );
  c.header('ratelimit', levels.map(({ of, left, fullIn }) => `"${of}";r=${left};t=${fullIn}`).join(', '));
  if (c.error instanceof LimitReached) c.header('retry-after', String(c.error.retryAfterSeconds));

  const use: Use = meter.uses.get(key.id) ?? { days: new Map(), writtenAt: -Infinity, total: undefined };
  meter.uses.set(key.id, use);
  const today = dayOf(deps.now());
  const [calls, errors] = use.days.get(today) ?? [0, 0];
  use.days.set(today, [calls + 1, errors + (c.res.status >= 400 ? 1 : 0)]);
  const shown = [...key.shown].filter((scope) => !meter.shown.has(`${key.id} ${scope} ${today}`));
  if (shown.length === 0 && now - use.writtenAt < writtenEveryMs) return;
  const writing = writeUse(deps, caller, key, shown);
  // What was done stands, counted or not; only what shows somebody's data is not answered before it is entered.
  await (shown.length > 0 ? writing : writing.catch((error: unknown) => deps.log(uncounted(key.id, error))));
}

const uncounted = (key: string, error: unknown): LogLine => ({
  level: 'warn',
  message: 'The use of a key was not written down.',
  key,
  stack: error instanceof Error ? error.stack : String(error),
});

/**
 * Adds what this process counted to the key's row, and takes what others counted since out of the buckets here: they are one
 * bucket, seen a minute late. That somebody saw personal data is an entry in the journal, one for each scope and day, in the
 * same transaction, and without it there is no answer.
 */
async function writeUse(
  deps: Dependencies,
  caller: Identified,
  key: AskingKey,
  shown: readonly ApiScope[],
): Promise<void> {
  const meter = meterOf(deps);
  const use = meter.uses.get(key.id);
  if (!use) return;
  const now = deps.now();
  const [instant, today] = [now.toISOString(), dayOf(now)];
  const address = usageAddress({ id: key.id, committee: caller.committee });
  // Counted anew from here on: what others count meanwhile is not lost, and what is written is not counted twice.
  const counted = use.days;
  use.days = new Map();
  use.writtenAt = now.getTime();
  for (let attempt = 1; ; attempt++) {
    const [row] = await deps.storage.get([address], { consistent: true });
    const before = usageIn(row);
    const untold = shown.filter((scope) => before.shown[scope] !== today);
    const scope = {
      actor: { id: key.id, name: key.name, role: integrator },
      instant,
      committee: { id: caller.committee },
      newId: deps.newId,
    };
    try {
      await deps.storage.write([
        {
          table: 'ephemeral',
          put: usageRow(address, row, { days: counted, shown }, { instant, today }),
          if: row ? { version: row.version } : 'absent',
        },
        ...untold.map((each) => accessEntry(scope, 'key.personal', { key: key.id, scope: each })),
      ]);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      // Others write the same row; what is counted here waits for the next minute, what somebody saw does not.
      if (attempt < 5) continue;
      if (untold.length > 0) throw error;
      for (const [day, [calls, errors]] of counted) {
        const [more, failed] = use.days.get(day) ?? [0, 0];
        use.days.set(day, [calls + more, errors + failed]);
      }
      return;
    }
    const others = use.total === undefined ? 0 : before.total - use.total;
    for (const [of, id] of countedFor(key, caller.committee)) meter.take(of, id, now.getTime(), others);
    use.total = before.total + [...counted.values()].reduce((sum, [calls]) => sum + calls, 0);
    for (const each of shown) meter.shown.add(`${key.id} ${each} ${today}`);
    return;
  }
}
