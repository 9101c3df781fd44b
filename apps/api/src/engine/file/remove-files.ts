import type { Dependencies } from '../../floor/context';
import type { FilePlace } from '../../floor/files/files';
import { fileAddress, filesOf } from './file.store';

type Removing = Pick<Dependencies, 'storage' | 'files' | 'log'>;

/** The files of an item that is not there any more. */
export async function removeFilesOf(deps: Removing, committee: string, item: string): Promise<void> {
  const files = await filesOf(deps.storage, committee, item);
  if (files.length === 0) return;
  await deps.storage.write(files.map((file) => ({ table: 'ledger', remove: fileAddress(file).key })));
  for (const file of files) await removeBytes(deps, file);
}

/** Bytes that nothing names any more. Those that cannot be removed now are found by whoever verifies the files. */
export async function removeBytes({ files, log }: Removing, { committee, id }: FilePlace): Promise<void> {
  try {
    await (await files()).remove({ committee, id });
  } catch (error) {
    log({ level: 'warn', message: 'The bytes of a file were not removed.', committee, file: id, error: String(error) });
  }
}
