import type { Day } from '@lianluo/domain/calendar/day';
import { callLimits, type ApiKey, type LimitOf } from '@lianluo/domain/integration/api-key';
import { integrator } from '@lianluo/domain/permission';
import type { AskingKey, Dependencies } from '../context';
import type { Storage } from '../storage/table';
import { RefusedCaller } from './authenticate';

/** 令牌桶: as many calls at once as it holds, and then as many as flow in. */
interface Bucket {
  calls: number;
  at: number;
}

/** What a process counted of a key since it last wrote that down, when that was, and what the row said then. */
export interface Use {
  days: Map<Day, readonly [calls: number, errors: number]>;
  writtenAt: number;
  total: number | undefined;
}

/** What a process knows of the calls by keys: their buckets, and what of them is not written down yet. */
export class KeyMeter {
  readonly #buckets = new Map<string, Bucket>();
  /** By key. */
  readonly uses = new Map<string, Use>();
  /** Personal scopes whose use on a day stands in the journal, as far as this process knows. */
  readonly shown = new Set<string>();

  /** How many more calls may come now, and in how many seconds it is full again. */
  level(of: LimitOf, id: string, now: number): { left: number; fullIn: number } {
    const { calls, seconds } = callLimits[of];
    const { calls: level } = this.#filled(of, id, now);
    return { left: Math.max(0, Math.floor(level)), fullIn: Math.ceil(((calls - level) * seconds) / calls) };
  }

  /** Takes so many calls. Those that other processes answered may leave less than none. */
  take(of: LimitOf, id: string, now: number, count = 1): void {
    this.#filled(of, id, now).calls -= count;
  }

  #filled(of: LimitOf, id: string, now: number): Bucket {
    const { calls, seconds } = callLimits[of];
    const place = `${of}#${id}`;
    const bucket = this.#buckets.get(place) ?? { calls, at: now };
    bucket.calls = Math.min(calls, bucket.calls + (Math.max(0, now - bucket.at) * calls) / (seconds * 1000));
    bucket.at = now;
    this.#buckets.set(place, bucket);
    return bucket;
  }
}

const meters = new WeakMap<Storage['changes'], KeyMeter>();

/** One for each set of tables, which outlives the calls. */
export function meterOf({ storage }: Pick<Dependencies, 'storage'>): KeyMeter {
  const meter = meters.get(storage.changes) ?? new KeyMeter();
  meters.set(storage.changes, meter);
  return meter;
}

/** Whom a call by a key counts for: the key, whoever made it, and their committee. */
export const countedFor = ({ id, maker }: Pick<AskingKey, 'id' | 'maker'>, committee: string) =>
  [
    ['key', id],
    ['user', maker],
    ['committee', committee],
  ] as const;

/** Refused for having called too often, with what the answer's headers say. */
export class LimitReached extends RefusedCaller {
  readonly retryAfterSeconds: number;

  constructor(key: ApiKey, asking: AskingKey, retryAfterSeconds: number) {
    super('limit.reached', key, integrator);
    this.caller.key = asking;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Takes one call of each bucket, or refuses where one of them is empty. */
export function withinLimits(deps: Dependencies, key: ApiKey, asking: AskingKey): void {
  const meter = meterOf(deps);
  const now = deps.now().getTime();
  const empty = countedFor(asking, key.committee).filter(([of, id]) => meter.level(of, id, now).left < 1);
  if (empty.length > 0) {
    const waits = empty.map(([of]) => callLimits[of].seconds / callLimits[of].calls);
    throw new LimitReached(key, asking, Math.max(1, Math.ceil(Math.max(...waits))));
  }
  for (const [of, id] of countedFor(asking, key.committee)) meter.take(of, id, now);
}
