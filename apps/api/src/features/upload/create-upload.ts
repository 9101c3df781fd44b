import { randomUUID } from 'node:crypto';
import type { createUpload as endpoint } from '@lianluo/contract/upload';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { TryLater } from '../../floor/http/problem';
import { uploadSeconds, type Upload } from '../../floor/upload/uploads';
import { readWaiting, savingWaiting } from '../../floor/upload/waiting.store';

/** 取得上传地址. Who asks for the same file again, after a line was cut, gets its place again with a new address. */
export async function createUpload(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { waiting, free } = await readWaiting(call);
  const { name, bytes, sha256 } = call.body;
  const before = waiting.find(({ upload }) => upload.sha256 === sha256 && upload.bytes === bytes);
  const key = before?.key ?? free;
  if (!key) throw new TryLater('upload.too-many', secondsUntil(Math.min(...waiting.map((each) => each.expiresAt))));

  const upload: Upload = { committee: call.committee.id, id: before?.upload.id ?? randomUUID(), name, bytes, sha256 };
  const address = await (await call.uploads()).address(upload);
  const expiresAt = new Date(Date.parse(call.instant) + uploadSeconds * 1000).toISOString();
  return commit(call, [savingWaiting(key, upload, before, call.instant)], {
    body: { id: upload.id, upload: { method: 'PUT' as const, ...address }, expiresAt },
  });

  function secondsUntil(epochSeconds: number): number {
    return Math.max(1, epochSeconds - Math.floor(Date.parse(call.instant) / 1000));
  }
}
