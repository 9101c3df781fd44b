import type { FileView } from '@lianluo/contract/file';
import { rightToKeep, type ItemFile } from '@lianluo/domain/file/file';
import { fileTypes } from '@lianluo/domain/file/file-types';
import { may } from '@lianluo/domain/permission';
import type { Scope } from '../../floor/context';
import type { OpenFile } from './open-file.store';

type Asking = Pick<Scope, 'actor' | 'told'>;

/** A file as the wire shows it to this caller: one that belongs to its item, or one of their own on its way. */
export const fileView = async (call: Asking, file: ItemFile | OpenFile): Promise<FileView> =>
  'type' in file ? readyView(call, file) : openView(call, file);

function readyView({ actor }: Asking, file: ItemFile): FileView {
  const { id, kind, item, on, name, type, bytes, sha256, paper, by, at, updatedAt = at, version } = file;
  const requires = by.id === actor.id ? [] : ['reason'];
  return {
    id,
    kind,
    item,
    on,
    name,
    type: fileTypes[type].media,
    bytes,
    sha256,
    ...(paper && { paper }),
    state: 'ready',
    by,
    at,
    updatedAt,
    version,
    allowedActions: may(actor, rightToKeep(file, actor))
      ? [
          { action: 'change', label: '修改', requires: [] },
          { action: 'remove', label: '删除', requires },
        ]
      : [],
  };
}

async function openView({ told }: Asking, file: OpenFile): Promise<FileView> {
  const { id, kind, item, on, name, bytes, sha256, paper, by, at, updatedAt = at, version, refused } = file;
  return {
    id,
    kind,
    item,
    on,
    name,
    type: 'application/octet-stream',
    bytes,
    ...(sha256 !== undefined && { sha256 }),
    ...(paper && { paper }),
    state: refused ? 'refused' : 'judging',
    ...(refused && { refused: { code: refused, message: (await told?.({ pointer: '', code: refused })) ?? refused } }),
    by: { id: by.id, name: by.name },
    at,
    updatedAt,
    version,
    allowedActions: [{ action: 'remove', label: '删除', requires: [] }],
  };
}
