import { Malformed, Reading } from './reading';

/** What a folder of LevelDB consists of now. Other files in it are left over and are removed when it is opened. */
export interface Manifest {
  /** The oldest write-ahead log that is still needed. */
  logNumber: number;
  tables: ReadonlyMap<number, { size: number; from: string; to: string }>;
}

const keySuffix = 8;

/** Replays the records of a manifest: each says which tables came and went. */
export function manifestOf(records: readonly Buffer[]): Manifest {
  const tables = new Map<number, { size: number; from: string; to: string }>();
  let logNumber = 0;
  for (const record of records) {
    const reading = new Reading(record);
    while (!reading.isAtEnd) {
      const tag = reading.varint();
      if (tag === 1) reading.slice();
      else if (tag === 2) logNumber = reading.varint();
      else if (tag === 3 || tag === 4 || tag === 9) reading.varint();
      else if (tag === 5) {
        reading.varint();
        reading.slice();
      } else if (tag === 6) {
        reading.varint();
        tables.delete(reading.varint());
      } else if (tag === 7) {
        reading.varint();
        const [number, size] = [reading.varint(), reading.varint()];
        tables.set(number, { size, from: keyIn(reading), to: keyIn(reading) });
      } else throw new Malformed(`An entry of the kind ${tag}.`);
    }
  }
  return { logNumber, tables };
}

const keyIn = (reading: Reading): string => reading.slice().subarray(0, -keySuffix).toString();
