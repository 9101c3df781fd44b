import { itemOfFile, rightToKeep, type ItemFile } from '@lianluo/domain/file/file';
import { rightToRead, type FileKind } from '@lianluo/domain/file/file-kinds';
import type { Permission } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { hostOf, type FileHost } from './file-host';
import { fileAddress, readFileRow } from './file.store';
import { readOpenFile, type OpenFile } from './open-file.store';

/** A file with what it hangs on. Whose kind that is, a key must have the scope of. */
interface Found {
  kind: string;
  version: number;
  host: FileHost;
  /** The right to change or remove it. */
  keeps: Permission;
}
export interface FoundReady extends Found {
  state: 'ready';
  file: ItemFile;
}
export interface FoundOpen extends Found {
  state: 'open';
  file: OpenFile;
}
export type FoundFile = FoundReady | FoundOpen;

type Params = Record<string, string>;

/** Finds a file for this caller: one of an item that they are shown, hung on what they are shown of it, or one of their own on its way. */
export async function findFile(scope: Scope, { id = '' }: Params): Promise<FoundFile> {
  const found = (await readyFile(scope, id)) ?? (await openFile(scope, id));
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Finds one of the caller's own that is on its way. */
export async function findOpenFile(scope: Scope, { id = '' }: Params): Promise<FoundOpen> {
  const found = await openFile(scope, id);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** The right to read what a file hangs on. */
export const readsFile = ({ file }: FoundFile): Permission => rightToRead(file.kind);

export const keepsFile = ({ keeps }: Found): Permission => keeps;

async function readyFile(scope: Scope, id: string): Promise<FoundReady | undefined> {
  const { storage, committee } = scope;
  const [row] = await storage.get([fileAddress({ committee: committee.id, id })], { consistent: true });
  if (!row) return undefined;
  const file = readFileRow(row);
  const host = await hostOf(storage, { committee: committee.id, kind: file.kind, item: itemOfFile(id) });
  if (!host || !(await host.shows(scope, file.on))) return undefined;
  return { state: 'ready', ...told(file), file, host, keeps: rightToKeep(file, scope.actor) };
}

async function openFile(scope: Scope, id: string): Promise<FoundOpen | undefined> {
  const { storage, committee, actor } = scope;
  const file = await readOpenFile(storage, { committee: committee.id, user: actor.id, id });
  const host = file && (await hostOf(storage, { committee: committee.id, kind: file.kind, item: itemOfFile(id) }));
  if (!host || !(await host.exists(scope))) return undefined;
  return { state: 'open', ...told(file), file, host, keeps: rightToKeep(file, actor) };
}

/** What is assessed has its scope with all scores. */
const told = ({ kind, version }: { kind: FileKind; version: number }) => ({
  kind: kind === 'assessments' ? 'scores' : kind,
  version,
});
