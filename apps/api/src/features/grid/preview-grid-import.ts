import { previewGridImport as endpoint } from '@lianluo/contract/grid-sheet';
import type { AnswerFor, Call } from '../../floor/context';
import { readUpload } from '../../floor/http/read-upload';
import { judgeGrid } from './grid-sheet-tasks';

/** 导入联系网络表: judged row by row and compared with what stands; nothing is written. */
export async function previewGridImport(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const form = await readUpload(call.request, endpoint.upload);
  const body = await form.withFile(call, ({ fileName, bytes }) =>
    call.sheets.run(judgeGrid, call, { kind: form.content, fileName, bytes }),
  );
  return { body, version: body.version };
}
