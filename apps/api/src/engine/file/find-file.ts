import { seesFilesOn } from '@lianluo/domain/file/file-places';
import { itemOfFile, rightToKeep, type ItemFile } from '@lianluo/domain/file/file';
import type { Permission } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { Storage } from '../../floor/storage/table';
import { isVisible, type FoundItem } from '../work/find-item';
import { readItem } from '../work/ledger.store';
import { fileAddress, readFileRow } from './file.store';
import { readOpenFile, type OpenFile } from './open-file.store';

/** A file with the item it is of. Whose kind that is, a key must have the scope of. */
interface Found {
  kind: KindName;
  version: number;
  item: FoundItem;
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
export const readsFile = ({ kind }: Found): Permission => kinds[kind].readPermission;

export const keepsFile = ({ keeps }: Found): Permission => keeps;

async function readyFile(scope: Scope, id: string): Promise<FoundReady | undefined> {
  const { storage, committee } = scope;
  const [row] = await storage.get([fileAddress({ committee: committee.id, id })], { consistent: true });
  if (!row) return undefined;
  const file = readFileRow(row);
  const item = await itemOf(storage, committee.id, file.kind, id);
  if (!item || !isVisible(scope, item.item)) return undefined;
  if (!seesFilesOn(kinds[file.kind], item.item, file.on, scope.actor)) return undefined;
  return { state: 'ready', kind: file.kind, version: file.version, file, item, keeps: rightToKeep(file, scope.actor) };
}

async function openFile(scope: Scope, id: string): Promise<FoundOpen | undefined> {
  const { storage, committee, actor } = scope;
  const file = await readOpenFile(storage, { committee: committee.id, user: actor.id, id });
  const item = file && (await itemOf(storage, committee.id, file.kind, id));
  if (!item || !isVisible(scope, item.item)) return undefined;
  return { state: 'open', kind: file.kind, version: file.version, file, item, keeps: rightToKeep(file, actor) };
}

async function itemOf(storage: Storage, committee: string, kind: KindName, file: string) {
  const found = await readItem(storage, committee, kind, itemOfFile(file));
  return found && { ...found, version: found.item.version };
}
