import { getUnits, listUnits, writeUnits } from '../src/floor/storage/capacity';
import type { Row, Storage, Write } from '../src/floor/storage/table';

export interface Meter {
  calls: number;
  /** Calls that only count, which stand outside P3 and P7. */
  counts: number;
  readUnits: number;
  writeUnits: number;
  /** What it takes to know who asks, which stands beside the figures above. */
  asking: { calls: number; readUnits: number };
}

/** The same storage, with every call and its capacity counted by the published rule; what knows who asks is counted apart. */
export function metered(storage: Storage): { storage: Storage; take: () => Meter } {
  let meter = noMeter();
  const watched: Storage = {
    ...storage,
    async get(addresses, options) {
      const rows = await storage.get(addresses, options);
      const asks = addresses.some(({ table, key }) => table === 'accounts' || key.sk.startsWith('session#'));
      const counter = asks ? meter.asking : meter;
      counter.calls++;
      counter.readUnits += getUnits(rows, options);
      return rows;
    },
    async list(question) {
      const page = await storage.list(question);
      meter.calls++;
      meter.readUnits += listUnits(
        page.rows,
        question.consistent === undefined ? {} : { consistent: question.consistent },
      );
      return page;
    },
    async count(question) {
      meter.counts++;
      return storage.count(question);
    },
    async write(writes, token) {
      const before = await storage.get(writes.map((write) => ({ table: write.table, key: keyOf(write) })));
      await storage.write(writes, token);
      meter.calls++;
      meter.writeUnits += writeUnits(
        writes.map((write, index) => {
          const old = before[index];
          const next: Row | undefined = 'put' in write ? write.put : 'check' in write ? old : undefined;
          return { table: write.table, ...(old && { before: old }), ...(next && { after: next }) };
        }),
      );
    },
  };
  return {
    storage: watched,
    take: () => {
      const taken = meter;
      meter = noMeter();
      return taken;
    },
  };
}

export const noMeter = (): Meter => ({
  calls: 0,
  counts: 0,
  readUnits: 0,
  writeUnits: 0,
  asking: { calls: 0, readUnits: 0 },
});
const keyOf = (write: Write) =>
  'put' in write ? { pk: write.put.pk, sk: write.put.sk } : 'remove' in write ? write.remove : write.check;
