import type { changeFile as endpoint } from '@lianluo/contract/file';
import type { ItemFile } from '@lianluo/domain/file/file';
import { nameFor } from '@lianluo/domain/file/file-types';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import type { FoundFile } from './find-file';
import { fileRow } from './file.store';
import { fileView } from './file.view';

/** 修改附件信息: what it is called, and which paper it is the scan of. */
export async function changeFile(call: Call<typeof endpoint>, found: FoundFile): Promise<AnswerFor<typeof endpoint>> {
  if (found.state !== 'ready') throw new Refusal('file.not-arrived');
  const { file, host } = found;
  const { name = file.name, paper } = call.body;
  const next: ItemFile = {
    ...file,
    name: nameFor(name, file.type),
    paper: paper === undefined ? file.paper : (paper ?? undefined),
    updatedAt: call.instant,
    version: file.version + 1,
  };
  const note = next.name === file.name ? file.name : `${file.name} → ${next.name}`;
  return commit(
    call,
    [
      { table: 'ledger', put: fileRow(next), if: { version: file.version } },
      ...host.noting(call, 'change-file', { note, on: file.on }),
    ],
    { body: await fileView(call, next), version: next.version },
  );
}
