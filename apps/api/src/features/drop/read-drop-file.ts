import type { Drop } from '@lianluo/domain/drop/drop';
import { Refusal } from '@lianluo/domain/refusal';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Scope } from '../../floor/context';
import { readFile } from '../../floor/upload/file.store';
import { runsOf } from './drop.store';

/** 取一个文件. What was written for a key may hold what only that key may see. */
export async function readDropFile(call: Scope & { params: { record: string } }, drop: Drop) {
  const isTheirs = !drop.by.isKey || drop.by.id === call.key?.id;
  const files = isTheirs ? (await runsOf(call.storage, drop)).flatMap((run) => run.files) : [];
  const file = files.find(({ id }) => id === call.params.record);
  const packed =
    file && (await readFile(call.storage, { committee: drop.committee, id: file.id, fileParts: file.parts }));
  if (!file || !packed) throw new Refusal('not-found');
  return { file: { bytes: await promisify(gunzip)(packed), name: file.name } };
}
