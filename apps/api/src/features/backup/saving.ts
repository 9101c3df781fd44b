import { randomBytes } from 'node:crypto';
import { NotThere, type Archive } from '../../floor/archive/archive';
import { packLines } from '../../floor/archive/lines';
import { sha256 } from '../../floor/canonical';
import type { Row } from '../../floor/storage/table';
import { manifestName, RowsHash, type Manifest, type Piece, type SavedTable } from './format';
import { readManifest } from './read-export';

const rowsPerPiece = 5000;
const runsFolder = 'rows/';
/** No export takes so long: what one has left behind that was begun before belongs to nobody. */
const longestRunMs = 24 * 3_600_000;

/** Where one export is being written: beside what is there, under a name of its own. */
export interface Run {
  archive: Archive;
  /** `rows/20261126T100000000Z-1a2b3c4d/` */
  folder: string;
  begunAt: string;
  /** The export that is there so far. */
  before: Manifest | undefined;
}

/** Begins an export in a place. What is there stays whole until the new one is. */
export async function beginRun(archive: Archive, begunAt: string): Promise<Run> {
  const before = await readManifest(archive).catch((error: unknown) => {
    if (error instanceof Error && error.cause instanceof NotThere) return undefined;
    throw error;
  });
  const folder = `${runsFolder}${stampOf(begunAt)}-${randomBytes(4).toString('hex')}/`;
  return { archive, folder, begunAt, before };
}

const stampOf = (instant: string): string => instant.replaceAll(/[-:.]/g, '');

/** Writes rows as they come; no more than one piece is ever held. */
export async function savePieces(
  { archive, folder }: Run,
  table: string,
  pages: AsyncIterable<readonly Row[]>,
  onProgress: (rows: number) => void = () => undefined,
): Promise<SavedTable> {
  const hash = new RowsHash();
  const pieces: Piece[] = [];
  let held: Row[] = [];
  let rows = 0;
  const save = async () => {
    const name = `${folder}${table}-${String(pieces.length + 1).padStart(4, '0')}.ndjson.gz`;
    const bytes = await packLines(held);
    await archive.put(name, bytes);
    pieces.push({ name, rows: held.length, sha256: sha256(bytes) });
    held = [];
  };

  for await (const page of pages) {
    for (const row of page) {
      hash.add(row);
      held.push(row);
      if (held.length === rowsPerPiece) await save();
    }
    rows += page.length;
    onProgress(rows);
  }
  if (held.length > 0) await save();
  return { rows, hash: hash.text(), pieces };
}

/** Makes the new export the one that is there, in one step, and only then removes the pieces of the one before. */
export async function endRun(run: Run, manifest: Manifest): Promise<void> {
  const { archive, before } = run;
  await archive.put(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const leftOver = before ? piecesIn(before) : [];
  for await (const name of archive.list(runsFolder)) if (isAbandoned(name, run)) leftOver.push(name);
  const own = new Set(piecesIn(manifest));
  for (const name of new Set(leftOver)) if (!own.has(name)) await archive.remove(name);
}

const piecesIn = ({ tables }: Manifest): string[] =>
  Object.values(tables).flatMap(({ pieces }) => pieces.map(({ name }) => name));

/** Of an export that was killed. One that still runs, or has ended meanwhile, was begun later. */
const isAbandoned = (name: string, { begunAt }: Run): boolean =>
  name < `${runsFolder}${stampOf(new Date(Date.parse(begunAt) - longestRunMs).toISOString())}`;
