import type { DryRunView, TrialView } from '@lianluo/contract/scheme-trial';
import { packed, unpacked } from '../../floor/storage/packed';
import { rowCodec, textIn } from '../../floor/storage/row-codec';
import { fields, number, object, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row, Storage, Write } from '../../floor/storage/table';

const states = ['running', 'done', 'failed'] as const;

/** 试算任务: how far it is. */
export interface Trial {
  id: string;
  year: number;
  subject: 'member' | 'unit';
  state: (typeof states)[number];
  done: number;
  total: number;
  startedAt: string;
}

/** Whose it is: everybody has one at a time, the last that they asked for. */
export interface Asker {
  committee: string;
  user: string;
}

const table = 'ephemeral';
const keptSeconds = 24 * 3600;
const addressOf = ({ committee, user }: Asker): Address => ({
  table,
  key: { pk: `${committee}#${user}`, sk: 'scheme-dry-run' },
});

export const trialCodec = rowCodec(table, {
  value: fields<Trial>({
    id: text,
    year: number,
    subject: oneOf(['member', 'unit']),
    state: oneOf(states),
    done: number,
    total: number,
    startedAt: text,
  }),
});

interface Kept {
  trial: Trial;
  result?: DryRunView | undefined;
}

/** What is written over a version stands only where nothing else was asked since; without one it takes the place of what was there. */
export function trialWrite(
  asker: Asker,
  trial: Trial,
  now: Date,
  { over, result }: { over?: number; result?: DryRunView } = {},
): Write {
  const put: Row = {
    ...addressOf(asker).key,
    // A number of its own, so that a job of what was there before does not take it for its own.
    version: over === undefined ? now.getTime() : over + 1,
    value: { ...trial },
    ...(result && { result: packed(result) }),
    expiresAt: Math.floor(now.getTime() / 1000) + keptSeconds,
  };
  return { table, put, ...(over !== undefined && { if: { version: over } }) };
}

export async function readTrial(storage: Storage, asker: Asker): Promise<(Kept & { version: number }) | undefined> {
  const [row] = await storage.get([addressOf(asker)], { consistent: true });
  if (!row) return undefined;
  const { value } = trialCodec(row);
  const result =
    value.state === 'done' ? textIn({ table, row, attribute: 'result' }, object<DryRunView>(), unpacked) : undefined;
  return { trial: value, result, version: row.version };
}

export const trialView = ({ trial, result }: Kept): TrialView => ({ ...trial, result: result ?? null });
