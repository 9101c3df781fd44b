import { createHash } from 'node:crypto';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import type { CommandWrite } from '../http/commit';
import { TryLater } from '../http/problem';
import { findWaiting, usingUp, type Waiting } from './waiting.store';
import type { Upload } from './uploads';

/** Whether these are the bytes that were announced, whoever says that they are. */
export const isWhole = ({ bytes, sha256 }: Upload, given: Uint8Array): boolean =>
  given.length === bytes && createHash('sha256').update(given).digest('hex') === sha256;

/** A file as an import reads it, and what its use writes beside everything else. */
export interface Arrived {
  fileName: string;
  bytes: Uint8Array;
  using: readonly CommandWrite[];
}

/**
 * Hands the caller's upload to `use`, and does away with it: after it was used, and after it was refused for what is in it.
 * While the answer is to come again later, it waits.
 */
export async function usingUpload<Result>(
  scope: Scope,
  id: string,
  use: (file: Arrived) => Promise<Result>,
): Promise<Result> {
  const waiting = await findWaiting(scope, { id }).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('upload.gone') : error;
  });
  const bytes = await (await scope.uploads()).read(waiting.upload);
  if (!bytes || !isWhole(waiting.upload, bytes)) throw new Refusal('upload.gone');
  try {
    const result = await use({ fileName: waiting.upload.name, bytes, using: [usingUp(waiting)] });
    await discard(scope, waiting);
    return result;
  } catch (error) {
    if (error instanceof Refusal && !(error instanceof TryLater)) await discard(scope, waiting);
    throw error;
  }
}

/** What cannot be removed now goes away by itself. First the place: bytes that come after find none, and go as well. */
async function discard({ storage, uploads }: Scope, { upload, key, version }: Waiting): Promise<void> {
  const remove = async () => (await uploads()).remove(upload);
  await storage.write([{ table: 'ephemeral', remove: key, if: { version } }]).catch(() => undefined);
  await remove().catch(() => undefined);
}
