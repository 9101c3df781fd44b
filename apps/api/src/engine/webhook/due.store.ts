import { rowCodec } from '../../floor/storage/row-codec';
import { list, text } from '../../floor/storage/shape';
import type { Key, Row, Storage, Write } from '../../floor/storage/table';
import { WriteConflict } from '../../floor/storage/table';

/**
 * 待投递: which deliveries of one webhook are tried together, and when. Its row is written with them, so whatever is cut short
 * is found again: a job only says sooner what the clock would find.
 */
export interface Due {
  at: string;
  webhook: string;
  ids: readonly string[];
}

/** So many are tried together: what one transaction writes of them fits twice. */
export const mostTogether = 40;

/** Longer than any round of attempts; who took them is taken for dead after it. */
const leaseMs = 90_000;

const keptSeconds = 30 * 24 * 3600;
const partition = (committee: string): string => `${committee}#due-deliveries`;

export const dueCodec = rowCodec('ephemeral', { webhook: text, ids: list(text) });

const keyOf = (committee: string, sk: string): Key => ({ pk: partition(committee), sk });
export const dueName = ({ at, webhook, ids }: Due): string => `${at}#${webhook}#${ids[0] ?? ''}`;

export const dueWrite = (committee: string, due: Due): Write => ({
  table: 'ephemeral',
  put: {
    ...keyOf(committee, dueName(due)),
    version: 1,
    webhook: due.webhook,
    ids: [...due.ids],
    expiresAt: Math.floor(Date.parse(due.at) / 1000) + keptSeconds,
  },
});

export const dueRemoved = (committee: string, due: Due): Write => ({
  table: 'ephemeral',
  remove: keyOf(committee, dueName(due)),
  if: { version: 1 },
});

function readDue(row: Row): Due {
  const { webhook, ids } = dueCodec(row);
  return { at: row.sk.split('#')[0] ?? '', webhook, ids };
}

/** What is due by now, the longest first. */
export async function dueBy(storage: Pick<Storage, 'list'>, committee: string, now: string): Promise<Due[]> {
  const question = { table: 'ephemeral', pk: partition(committee), to: `${now}\u{10FFFF}`, limit: 500 } as const;
  return (await storage.list({ ...question, consistent: true })).rows.map(readDue);
}

/** Takes what is due for a while, or nothing where somebody else has. */
export async function takeDue(
  { storage, now }: { storage: Storage; now: () => Date },
  committee: string,
  name: string,
): Promise<Due | undefined> {
  const [row] = await storage.get([{ table: 'ephemeral', key: keyOf(committee, name) }], { consistent: true });
  if (!row) return undefined;
  const due = readDue(row);
  const leased = { ...due, at: new Date(now().getTime() + leaseMs).toISOString() };
  try {
    await storage.write([dueRemoved(committee, due), dueWrite(committee, leased)]);
  } catch (error) {
    if (error instanceof WriteConflict) return undefined;
    throw error;
  }
  return leased;
}
