import type { fileContent as endpoint } from '@lianluo/contract/file';
import { fileTypes } from '@lianluo/domain/file/file-types';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import type { FoundFile } from './find-file';

/** Whatever a browser makes of it, it runs nothing and reaches nothing. */
const quiet = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};

/** 附件的内容: to whoever is shown the file; where it lies elsewhere, the address of it for a minute. */
export async function fileContent(call: Call<typeof endpoint>, found: FoundFile): Promise<AnswerFor<typeof endpoint>> {
  if (found.state !== 'ready') throw new Refusal('file.not-arrived');
  const { committee, id, name, type } = found.file;
  const { media, inline: mayShow } = fileTypes[type];
  const shown = { name, type: media, inline: call.query.inline === true && mayShow };
  const opened = await (await call.files()).open({ committee, id }, shown);
  if (!opened) throw new Refusal('file.lost');
  if ('url' in opened) return { status: 303, headers: { location: opened.url, 'cache-control': 'private, no-store' } };
  // What is saved goes by its name alone.
  return { headers: quiet, file: { bytes: opened.bytes, name, ...(shown.inline && { type: media, inline: true }) } };
}
