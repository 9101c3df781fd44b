import { readAdoptionList as endpoint, type ReadList } from '@lianluo/contract/adoption-list';
import type { AnswerFor, Call, SheetTask } from '../../floor/context';
import { readUpload } from '../../floor/http/read-upload';

/** What stands in the file of a list. */
export const readListFile: SheetTask<{ fileName: string; bytes: Uint8Array }, ReadList> = {
  name: 'read-adoption-list',
  run: async (scope, file) => (await import('./list-file')).rowsOfFile(scope, file),
};

/** 读取采用通报: its lines, to be looked up and shown before anything is registered. */
export async function readList(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const form = await readUpload(call.request, endpoint.upload);
  const body = await form.withFile(call, ({ fileName, bytes }) =>
    call.sheets.run(readListFile, call, { fileName, bytes }),
  );
  return { body };
}
