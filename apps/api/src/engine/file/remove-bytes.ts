import type { Dependencies } from '../../floor/context';
import type { FilePlace } from '../../floor/files/files';

type Removing = Pick<Dependencies, 'files' | 'log'>;

/** Bytes that nothing names any more. Those that cannot be removed now are found by whoever verifies the files. */
export async function removeBytes({ files, log }: Removing, { committee, id }: FilePlace): Promise<void> {
  try {
    await (await files()).remove({ committee, id });
  } catch (error) {
    log({ level: 'warn', message: 'The bytes of a file were not removed.', committee, file: id, error: String(error) });
  }
}
