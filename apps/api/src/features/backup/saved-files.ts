import { filesPartition, readFileRow } from '../../engine/file/file.store';
import { NotThere, type Archive } from '../../floor/archive/archive';
import { sha256 } from '../../floor/canonical';
import type { FileStore } from '../../floor/files/file-store';
import type { Row } from '../../floor/storage/table';

/** 附件 as its row tells of it. */
export interface RowFile {
  /** `<committee>/<id>` */
  name: string;
  bytes: number;
  sha256: string;
}

/** Whether a row of the ledger is a file's. */
export const isFileRow = ({ pk }: Row): boolean => pk === filesPartition(pk.split('#')[0] ?? '');

/** The files that rows tell of: what has a row was judged, so its bytes last. */
export const filesIn = (rows: readonly Row[]): RowFile[] =>
  rows.filter(isFileRow).map((row) => {
    const { committee, id, bytes, sha256: sum } = readFileRow(row);
    return { name: `${committee}/${id}`, bytes, sha256: sum };
  });

/** Where bytes may be taken from; nothing where they are not there. */
export type FileSource = (file: RowFile) => Promise<Uint8Array | undefined>;

/** In an export each content stands once, under its checksum: the next backup to the same place adds what is new. */
export const savedName = ({ sha256: sum }: Pick<RowFile, 'sha256'>): string =>
  `${savedFolder}${sum.slice(0, 2)}/${sum}`;
export const savedFolder = 'files/';

export const fromExport =
  (archive: Archive): FileSource =>
  (file) =>
    orNothing(archive.get(savedName(file)));

/** As they lie there, or lay there until they were removed. */
export const fromStore =
  (store: FileStore): FileSource =>
  async (file) =>
    (await orNothing(store.get(file.name))) ?? store.removed?.(file.name);

const orNothing = (got: Promise<Uint8Array>): Promise<Uint8Array | undefined> =>
  got.catch((error: unknown) => {
    if (error instanceof NotThere) return undefined;
    throw error;
  });

/** Whether these are the bytes that the row tells of. */
export const isThat = ({ bytes, sha256: sum }: RowFile, given: Uint8Array): boolean =>
  given.length === bytes && sha256(given) === sum;

/** The first of the sources that has the very bytes. */
export async function readFrom(sources: readonly FileSource[], file: RowFile): Promise<Uint8Array | undefined> {
  for (const source of sources) {
    const bytes = await source(file);
    if (bytes && isThat(file, bytes)) return bytes;
  }
  return undefined;
}
