import { isKept, tableNames, type TableName } from '@lianluo/tables/tables';
import * as z from 'zod/mini';
import { canonical, sha256 } from '../../floor/canonical';
import type { EveryRow } from '../../floor/storage/every-row';
import { deploymentPartition } from '../../floor/storage/partitions';
import type { Row } from '../../floor/storage/table';

/** What is saved: all that lasts. Sessions and previews pass, and scorecards are counted anew from what is saved. */
export const savedTables: readonly TableName[] = tableNames.filter(isKept);

/** What the tables say of themselves, and tokens of three days, stay where they are: they are nobody's work. */
export const lasts = ({ pk }: Row): boolean => pk !== deploymentPartition;

/** The rows of a table that an export holds. */
export async function* lastingRows(everyRow: EveryRow, table: TableName): AsyncGenerator<Row[]> {
  for await (const page of everyRow(table)) yield page.filter(lasts);
}

// An earlier release kept its pieces beside the manifest. No name leads out of the archive.
const pieceName = /^(?:rows\/[\w-]+\/)?[a-z]+-\d{4,}\.ndjson\.gz$/;
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const sizes = z.int().check(z.gte(0));

const pieceSchema = z.strictObject({ name: z.string().check(z.regex(pieceName)), rows: sizes, sha256: hash });
export type Piece = z.infer<typeof pieceSchema>;

const savedTableSchema = z
  .strictObject({
    rows: sizes,
    /** The same for the same rows, in whatever order they came. */
    hash,
    pieces: z.array(pieceSchema),
  })
  .check(
    z.refine(({ rows, pieces }) => pieces.reduce((sum, piece) => sum + piece.rows, 0) === rows, {
      error: 'the rows of its pieces are not as many as it says',
    }),
  );
export type SavedTable = z.infer<typeof savedTableSchema>;

const fileName = /^[\w-]+\/[\w-]+$/;
const savedFilesSchema = z.strictObject({
  count: sizes,
  bytes: sizes,
  /** Those of the rows whose bytes were nowhere when it was made. */
  missing: z.array(z.string().check(z.regex(fileName))),
});
/** 附件 of an export: the rows of its ledger say which, and each is saved under its checksum. */
export type SavedFiles = z.infer<typeof savedFilesSchema>;

/** 1 is without files: of a time before them, or made where they have a net of their own. */
export const formats: readonly number[] = [1, 2];

/** 备份清单: what is in an export, and how to see that it is still all there. Every saved table is in it, and no other. */
export const manifestSchema = z
  .strictObject({
    format: z.literal([1, 2]),
    begunAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    tables: z.record(z.enum(savedTables), savedTableSchema),
    files: z.optional(savedFilesSchema),
  })
  .check(
    z.refine(({ format, files }) => (format === 2) === (files !== undefined), {
      error: 'files are of format 2',
    }),
  )
  .check(
    z.refine(
      ({ tables }) => hasNoneTwice(Object.values(tables).flatMap(({ pieces }) => pieces.map(({ name }) => name))),
      {
        error: 'a piece is named twice',
      },
    ),
  );
export type Manifest = z.infer<typeof manifestSchema>;

const hasNoneTwice = (names: readonly string[]): boolean => new Set(names).size === names.length;

export const manifestName = 'manifest.json';

/** Tells one export from every other. */
export const identityOf = (manifest: Manifest): string => sha256(canonical(manifest));

const modulus = 2n ** 256n;

/** Adds up the hashes of rows, so that neither their order nor the size of a piece matters. */
export class RowsHash {
  #sum: bigint;

  /** Of nothing yet, or going on from what `text` told. */
  constructor(before = '0') {
    this.#sum = BigInt(`0x${before}`);
  }

  add(row: Row): void {
    this.#sum = (this.#sum + BigInt(`0x${sha256(canonical(row))}`)) % modulus;
  }

  text(): string {
    return this.#sum.toString(16).padStart(64, '0');
  }
}
