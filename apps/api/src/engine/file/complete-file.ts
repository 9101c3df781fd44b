import type { completeFile as endpoint } from '@lianluo/contract/file';
import { partsOf } from '@lianluo/domain/file/parts';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { savingJudging } from '../../floor/files/judging.store';
import { commit } from '../../floor/http/commit';
import type { FoundFile } from './find-file';
import { fileView } from './file.view';
import { judgeFile } from './judge-file';
import { judgingBytes } from './judging-bytes';
import { openPlace } from './open-file.store';

/**
 * All parts have been sent: what came is judged here where it came by us, and by a job where the API never carries it. Asked
 * again it tells how far the file has come.
 */
export async function completeFile(call: Call<typeof endpoint>, found: FoundFile): Promise<AnswerFor<typeof endpoint>> {
  const file = found.state === 'open' && !found.file.refused ? await judged(call, found.file) : found.file;
  return commit(call, [], { body: await fileView(call, file), version: file.version });
}

async function judged(call: Call<typeof endpoint>, file: Extract<FoundFile, { state: 'open' }>['file']) {
  const files = await call.files();
  const parts = partsOf(file.bytes);
  if ((await files.received(file, parts)).length < parts.length) throw new Refusal('file.not-arrived');
  if (!files.keepPart) {
    // First the row by which a job is found that is lost on its way.
    await call.storage.write([savingJudging(openPlace(file), call.instant)]);
    await call.later({ task: 'judge-file', ...openPlace(file) });
    return file;
  }
  const done = await judgeFile(call, openPlace(file), (bytes, name) =>
    call.sheets.run(judgingBytes, call, { bytes, name }),
  );
  if (!done) throw new Refusal('not-found');
  return done;
}
