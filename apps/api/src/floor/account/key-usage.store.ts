import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { Dependencies } from '../context';
import { rowCodec } from '../storage/row-codec';
import { line, map, maybe, number, text } from '../storage/shape';
import type { Address, Row } from '../storage/table';
import { getAll } from '../storage/get-all';

/** 使用情况 of a key: calls and errors of each of thirty days, and who saw what on which day. */
export interface KeyUsage {
  total: number;
  lastUsedAt?: string | undefined;
  days: Readonly<Record<Day, readonly [calls: number, errors: number]>>;
  /** Personal scope → the day on which its use was journalled last. */
  shown: Readonly<Record<string, Day>>;
}

const keptDays = 30;
/** Longer than a key lives, so that its last use is known as long as it is. */
const keptSeconds = 400 * 24 * 3600;

export const usageAddress = (key: { id: string; committee: string }): Address => ({
  table: 'ephemeral',
  key: { pk: `${key.committee}#${key.id}`, sk: 'usage' },
});

export const usageCodec = rowCodec<KeyUsage>('ephemeral', {
  total: number,
  lastUsedAt: maybe(text),
  days: map(line<readonly [number, number]>()),
  shown: map(text),
});

const noUsage: KeyUsage = { total: 0, days: {}, shown: {} };

export const usageIn = (row: Row | undefined): KeyUsage => (row ? usageCodec(row) : noUsage);

export async function readUsage(
  { storage }: Pick<Dependencies, 'storage'>,
  keys: readonly { id: string; committee: string }[],
): Promise<KeyUsage[]> {
  return (await getAll(storage, keys.map(usageAddress))).map(usageIn);
}

export interface Counted {
  days: ReadonlyMap<Day, readonly [calls: number, errors: number]>;
  /** Personal scopes that are journalled together with the row. */
  shown: readonly string[];
}

/** The row with what was counted since, and with what it said of the days of a month. */
export function usageRow(
  address: Address,
  before: Row | undefined,
  { days: counted, shown }: Counted,
  { instant, today }: { instant: string; today: Day },
): Row {
  const usage = usageIn(before);
  const days = new Map(Object.entries(usage.days));
  let total = usage.total;
  for (const [day, [calls, errors]] of counted) {
    const [callsBefore, errorsBefore] = days.get(day) ?? [0, 0];
    days.set(day, [callsBefore + calls, errorsBefore + errors]);
    total += calls;
  }
  const first = addDays(today, 1 - keptDays);
  return {
    ...address.key,
    version: (before?.version ?? 0) + 1,
    total,
    lastUsedAt: instant,
    days: Object.fromEntries([...days].filter(([day]) => day >= first)),
    shown: { ...usage.shown, ...Object.fromEntries(shown.map((scope) => [scope, today])) },
    expiresAt: Math.floor(Date.parse(instant) / 1000) + keptSeconds,
  };
}
