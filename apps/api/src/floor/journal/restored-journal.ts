import { rowCodec } from '../storage/row-codec';
import { fields, maybe, number, text } from '../storage/shape';
import { WriteConflict, type Row, type Storage, type Write } from '../storage/table';
import { isSeal, readSeal } from './seal';
import { operator } from './security';

/** The newest seal that came with a restore. */
interface Head {
  until: number;
  hash: string;
}

/** The clocks of who seals and of who exports may differ by so much. */
const skewMs = 5 * 60_000;

/**
 * The journal of an export in the order in which it can be brought into a stage that lives. Seals come first: the consumer is
 * handed every restored entry as a new one, and seals them all again behind the old seals, with the stage's own key. Seals made
 * since the export was begun are left out: what they name may have been written behind the reader's back and be missing in it.
 */
export class RestoredJournal {
  readonly #heads = new Map<string, Head>();
  readonly #pages: () => AsyncIterable<Row[]>;
  readonly #sealedUntil: string;
  readonly #of: string;

  constructor(pages: () => AsyncIterable<Row[]>, { begunAt, endedAt }: { begunAt: string; endedAt: string }) {
    this.#pages = pages;
    this.#of = endedAt;
    this.#sealedUntil = new Date(Date.parse(begunAt) - skewMs).toISOString();
  }

  async *pages(): AsyncGenerator<Row[]> {
    for await (const page of this.#pages()) yield* some(page.filter((row) => this.#isKeptSeal(row)));
    for await (const page of this.#pages()) yield* some(page.filter((row) => this.#isKeptEntry(row)));
  }

  /**
   * An entry for each committee, and for nobody where that has seals: which export its journal came from, and with which seal
   * that ends. Done again it changes nothing.
   */
  async enter(storage: Storage, committees: readonly string[], at: string): Promise<void> {
    const of = this.#of;
    for (const committee of new Set([...committees, ...this.#heads.keys()])) {
      const head = this.#heads.get(committee);
      const entry: Write = {
        table: 'journal',
        put: {
          pk: `${committee}#access#${of.slice(0, 7)}`,
          sk: this.#ownKey,
          version: 1,
          at,
          by: operator,
          action: restoredAction,
          export: of,
          ...(head && { seals: head }),
        },
        if: 'absent',
      };
      await storage.write([entry]).catch((error: unknown) => {
        if (!(error instanceof WriteConflict)) throw error;
      });
    }
  }

  get #ownKey(): string {
    return `${this.#of}#${restoredAction}`;
  }

  /** What an export tells of its own restore was put into it. */
  #isKeptEntry({ pk, sk }: Row): boolean {
    return !isSeal(pk) && sk !== this.#ownKey;
  }

  #isKeptSeal(row: Row): boolean {
    if (!isSeal(row.pk)) return false;
    const { at, sequence, hash } = readSeal(row);
    if (at !== undefined && at > this.#sealedUntil) return false;
    const committee = row.pk.split('#')[0] ?? '';
    const known = this.#heads.get(committee);
    if (!known || known.until < sequence) this.#heads.set(committee, { until: sequence, hash });
    return true;
  }
}

const some = (rows: Row[]): Row[][] => (rows.length === 0 ? [] : [rows]);

const restoredAction = 'journal.restored';

/** Whether a row is the entry of a restore, which no export held before it. */
export const isRestoredEntry = ({ action }: Row): boolean => action === restoredAction;

/** 恢复: an export of when, brought in when, with seals until which. */
export interface Restored {
  of: string;
  at: string;
  until: number;
}

export const restoredCodec = rowCodec('journal', {
  export: text,
  at: text,
  seals: maybe(fields<Head>({ until: number, hash: text })),
});

export function readRestored(row: Row): Restored {
  const { export: of, at, seals } = restoredCodec(row);
  return { of, at, until: seals?.until ?? 0 };
}
