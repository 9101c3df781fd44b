import type { sendFilePart as endpoint } from '@lianluo/contract/file';
import { partsOf } from '@lianluo/domain/file/parts';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { readBytes } from '../../floor/http/body';
import type { FoundOpen } from './find-file';
import { openPlace, readOpenFile } from './open-file.store';

/** Takes one part of a file where its address is ours. Sent again, it takes it again. */
export async function sendPart(call: Call<typeof endpoint>, { file }: FoundOpen): Promise<AnswerFor<typeof endpoint>> {
  const files = await call.files();
  const part = partsOf(file.bytes).find(({ number }) => String(number) === call.params.record);
  if (!files.keepPart || !part || file.refused) throw new Refusal('not-found');
  if (!/^application\/octet-stream\b/i.test(call.request.headers.get('content-type') ?? ''))
    throw new Refusal('request.bytes-expected');
  const bytes = await readBytes(call.request, part.to - part.from);
  if (bytes.length !== part.to - part.from) throw new Refusal('file.differs');
  await files.keepPart(file, part, bytes);
  // Completed or given up while it was on its way: nobody would do away with it.
  if (!(await readOpenFile(call.storage, openPlace(file)))) {
    await files.clear(file);
    throw new Refusal('not-found');
  }
  return {};
}
