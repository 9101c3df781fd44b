import type { removeFile as endpoint } from '@lianluo/contract/file';
import type { ItemFile } from '@lianluo/domain/file/file';
import { invalidField } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import type { FileHost } from './file-host';
import type { FoundFile } from './find-file';
import { fileAddress } from './file.store';
import { removeBytes } from './remove-bytes';
import { removingOpen } from './open-file.store';

/** 删除附件, or giving up one on its way. First what names it, then its bytes: what is left behind in between is nobody's. */
export async function removeFile(call: Call<typeof endpoint>, found: FoundFile): Promise<AnswerFor<typeof endpoint>> {
  const changes = found.state === 'open' ? [removingOpen(found.file)] : removing(call, found.file, found.host);
  if (found.state === 'ready') await found.host.requireUnused?.(call, found.file.id);
  const answer = await commit<undefined>(call, changes, {});
  await removeBytes(call, found.file);
  return answer;
}

function removing(call: Call<typeof endpoint>, file: ItemFile, host: FileHost) {
  const { reason } = call.query;
  if (file.by.id !== call.actor.id && reason === undefined)
    throw invalidField('/reason', 'field.required', '删除别人上传的附件，请写明理由。');
  const note = reason === undefined ? file.name : `${file.name}：${reason}`;
  return [
    { table: 'ledger' as const, remove: fileAddress(file).key, if: { version: file.version } },
    ...host.noting(call, 'detach', { note, on: file.on }),
  ];
}
