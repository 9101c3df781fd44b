import type { Key, Row, Storage, Write } from '../../floor/storage/table';
import { asCounted, countedAs } from './counted-as';

const nameOf = ({ pk, sk }: Key): string => `${pk}|${sk}`;

/** What differs between the rows of one sort and another. */
interface Sort {
  /** A row as it is read, or the one that stands for none. */
  open: (row: Row | undefined, key: Key) => Row | Promise<Row>;
  /** What a row is after it has gone: it says nothing any more. */
  blank: (key: Key) => Row;
  saysNothing: (row: Row) => boolean;
  /** Where nobody may have made meanwhile what was not there, and is not there now. */
  guardsAbsence?: boolean;
}

const blank = ({ pk, sk }: Key): Row => ({ pk, sk, version: 0, as: countedAs });

/** Nothing beside its keys but counts that have all gone back to zero: as if it had never been written. */
const saysNothing = ({ pk: _pk, sk: _sk, version: _version, as: _as, ...more }: Row): boolean =>
  Object.values(more).every(isEmpty);

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' ? Object.values(value ?? {}).every(isEmpty) : value === undefined;

const cards: Sort = { open: (row, key) => asCounted(row) ?? blank(key), blank, saysNothing };

/** The rows that one batch of changes touches: read once, changed in memory, each written once with its version as guard. */
export class CardRows {
  private readonly rows = new Map<string, Row>();
  private readonly changed = new Set<string>();
  private readonly storage: Storage;
  private readonly sort: Sort;

  constructor(storage: Storage, sort: Sort = cards) {
    this.storage = storage;
    this.sort = sort;
  }

  /** Reads what is not known yet. */
  async load(keys: readonly Key[]): Promise<void> {
    const wanted = [...new Map(keys.map((key) => [nameOf(key), key]))].filter(([name]) => !this.rows.has(name));
    for (let start = 0; start < wanted.length; start += 100) {
      const batch = wanted.slice(start, start + 100);
      const rows = await this.storage.get(
        batch.map(([, key]) => ({ table: 'scorecards', key })),
        { consistent: true },
      );
      for (const [index, [name, key]] of batch.entries()) this.rows.set(name, await this.sort.open(rows[index], key));
    }
  }

  /** How many rows have changed since they were last taken. */
  get touched(): number {
    return this.changed.size;
  }

  wouldTouch(keys: readonly Key[]): number {
    return [...new Set(keys.map(nameOf))].filter((name) => !this.changed.has(name)).length;
  }

  at(key: Key): Row {
    return this.rows.get(nameOf(key)) ?? this.sort.blank(key);
  }

  change(key: Key, change: (row: Row) => Row): void {
    this.rows.set(nameOf(key), change(this.at(key)));
    this.changed.add(nameOf(key));
  }

  /** The writes of what changed. What did not change is not written, and what says nothing any more goes. */
  take(): Write[] {
    const writes = [...this.changed].flatMap((name): Write[] => {
      const row = this.rows.get(name);
      if (!row) return [];
      if (this.sort.saysNothing(row)) {
        const { pk, sk, version } = row;
        this.rows.set(name, this.sort.blank(row));
        if (version === 0)
          // To take away what is not there holds its place free, as a check would that this function has no right to.
          return this.sort.guardsAbsence ? [{ table: 'scorecards', remove: { pk, sk }, if: 'absent' }] : [];
        return [{ table: 'scorecards', remove: { pk, sk }, if: { version } }];
      }
      const next = { ...row, version: row.version + 1 };
      this.rows.set(name, next);
      return [{ table: 'scorecards', put: next, if: row.version === 0 ? 'absent' : { version: row.version } }];
    });
    this.changed.clear();
    return writes;
  }
}
