import { isDerived, tableNames, type TableName } from '@lianluo/tables/tables';
import { canonical, sha256 } from '../canonical';
import type { Row } from '../storage/table';

/** What is saved: all that lasts. Sessions and previews pass, and scorecards are counted anew from what is saved. */
export const savedTables: readonly TableName[] = tableNames.filter(
  (table) => table !== 'ephemeral' && !isDerived(table),
);

export interface Piece {
  name: string;
  rows: number;
  sha256: string;
}

export interface SavedTable {
  rows: number;
  /** The same for the same rows, in whatever order they came. */
  hash: string;
  pieces: Piece[];
}

/** 备份清单: what is in an export, and how to see that it is still all there. */
export interface Manifest {
  format: 1;
  begunAt: string;
  endedAt: string;
  tables: Record<string, SavedTable>;
}

export const manifestName = 'manifest.json';
const modulus = 2n ** 256n;

/** Adds up the hashes of rows, so that neither their order nor the size of a piece matters. */
export class RowsHash {
  #sum = 0n;

  add(row: Row): void {
    this.#sum = (this.#sum + BigInt(`0x${sha256(canonical(row))}`)) % modulus;
  }

  text(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
