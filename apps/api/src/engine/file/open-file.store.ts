import type { FileOn } from '@lianluo/domain/file/file-places';
import type { ScannedPaper } from '@lianluo/domain/file/file';
import { fileKinds, type FileKind } from '@lianluo/domain/file/file-kinds';
import { fileFaults, type FileFault } from '@lianluo/domain/file/file.refusals';
import type { CommandWrite } from '../../floor/http/commit';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, oneOf, text, type Shape } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';
import { paperShape } from './file.store';

/** 上传中: a file that somebody announced, until it is judged. It is theirs alone, and goes away by itself after a day. */
export interface OpenFile {
  id: string;
  committee: string;
  kind: FileKind;
  item: string;
  on: FileOn;
  name: string;
  /** What will arrive: its size, and its digest where it was told. */
  bytes: number;
  sha256?: string | undefined;
  paper?: ScannedPaper | undefined;
  by: { id: string; name: string; role: string };
  at: string;
  /** When it was announced again or refused. */
  updatedAt?: string | undefined;
  /** Why it was not taken. */
  refused?: FileFault | undefined;
  version: number;
}

/** Whose file on its way, and which. */
export interface OpenPlace {
  committee: string;
  user: string;
  id: string;
}

const partition = (committee: string, user: string): string => `${committee}#open-files#${user}`;
const keptSeconds = 86_400;
// Object.keys types keys as strings; the object is a closed literal.
const faults = Object.keys(fileFaults) as FileFault[];

const addressOf = ({ committee, user, id }: OpenPlace): Address => ({
  table: 'ephemeral',
  key: { pk: partition(committee, user), sk: id },
});
export const openPlace = ({ committee, id, by }: OpenFile): OpenPlace => ({ committee, id, user: by.id });

export const openFileCodec = rowCodec<Omit<OpenFile, 'id' | 'committee' | 'version'> & { expiresAt: number }>(
  'ephemeral',
  {
    kind: oneOf(fileKinds),
    item: text,
    on: text as Shape<FileOn>,
    name: text,
    bytes: number,
    sha256: maybe(text),
    paper: paperShape,
    by: fields({ id: text, name: text, role: text }),
    at: text,
    updatedAt: maybe(text),
    refused: maybe(oneOf(faults)),
    expiresAt: number,
  },
);

function readRow(row: Row): OpenFile {
  const { pk, sk, version, expiresAt: _expiresAt, ...file } = openFileCodec(row);
  const [committee = ''] = pk.split('#');
  return { ...file, id: sk, committee, version };
}

export async function readOpenFile(storage: Storage, place: OpenPlace): Promise<OpenFile | undefined> {
  const [row] = await storage.get([addressOf(place)], { consistent: true });
  return row && readRow(row);
}

/** What somebody has on its way, oldest first, what was refused of it too. */
export async function openFilesOf(storage: Storage, committee: string, user: string): Promise<OpenFile[]> {
  const question = { table: 'ephemeral', pk: partition(committee, user), limit: 100, consistent: true } as const;
  return (await allRows(storage, question)).map(readRow);
}

/** Announces a file, or says of one how far it has come. */
export function savingOpen(file: OpenFile, before: OpenFile | undefined, instant: string): CommandWrite {
  const { id: _id, committee: _committee, paper, ...stored } = file;
  return {
    table: 'ephemeral',
    put: {
      ...addressOf(openPlace(file)).key,
      ...stored,
      ...(paper && { paper: { ...paper } }),
      expiresAt: Math.floor(Date.parse(instant) / 1000) + keptSeconds,
    },
    if: before ? { version: before.version } : 'absent',
    // Somebody else has brought it further: look again.
    refusal: 'again',
  };
}

export const removingOpen = (file: OpenFile): CommandWrite => ({
  table: 'ephemeral',
  remove: addressOf(openPlace(file)).key,
  if: { version: file.version },
  refusal: 'again',
});
