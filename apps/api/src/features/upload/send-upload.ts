import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { Refusal } from '@lianluo/domain/refusal';
import type { sendUpload as endpoint } from '@lianluo/contract/upload';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { readBytes } from '../../floor/http/body';
import { isWhole } from '../../floor/upload/arrived';
import type { Upload } from '../../floor/upload/uploads';
import { readWaiting, type Waiting } from '../../floor/upload/waiting.store';

/** Takes the bytes of an announced file where its address is ours. Sent again, it takes them again. */
export async function sendUpload(
  call: Call<typeof endpoint>,
  { upload }: Waiting,
): Promise<AnswerFor<typeof endpoint>> {
  const { keep, remove } = await call.uploads();
  if (!keep) throw new Refusal('not-found');
  if (!/^application\/octet-stream\b/i.test(call.request.headers.get('content-type') ?? ''))
    throw new Refusal('request.bytes-expected');
  const bytes = await readBytes(call.request, Math.min(upload.bytes, mostFileBytes));
  if (!isWhole(upload, bytes)) throw new Refusal('upload.differs');
  await keep(upload, bytes);
  // Handed in while they were on their way: nobody would read them again, or do away with them.
  if (await isGone(call, upload)) {
    await remove(upload);
    throw new Refusal('not-found');
  }
  return {};
}

const isGone = async (call: Scope, { id }: Upload): Promise<boolean> =>
  (await readWaiting(call)).waiting.every(({ upload }) => upload.id !== id);
