import { exportGrid, previewGridImport } from '@lianluo/contract/grid';
import { networks } from '@lianluo/domain/grid/networks';
import type { Answer, AnswerFor, Call } from '../context';
import { headOf } from '../export/table-head';
import { commit } from '../http/commit';
import { readUpload } from '../http/read-upload';
import { accessEntry } from '../journal/journal';
import { judgeGrid, writeGrid } from './grid-sheet-tasks';

/** 导出联系网络表: the tree of a day, by code and parent code; taken in again it is the same network. */
export async function exportTheGrid(call: Call<typeof exportGrid>): Promise<Answer<undefined>> {
  const { network: kind, on = call.today } = call.body;
  const head = headOf(call, `${networks[kind].label}联系网络表`, `网络日期：${on}`);
  const { bytes, rows } = await call.sheets.run(writeGrid, call, { kind, on, head });
  const file = { bytes, name: `${head.title}-${on.replaceAll('-', '')}.xlsx` };
  return commit<undefined>(call, [accessEntry(call, 'export', { kind: 'grid', network: kind, on, rows })], {
    file,
  });
}

/** 导入联系网络表: judged row by row and compared with what stands; nothing is written. */
export async function previewTheImport(
  call: Call<typeof previewGridImport>,
): Promise<AnswerFor<typeof previewGridImport>> {
  const form = await readUpload(call.request, previewGridImport.upload);
  const body = await form.withFile(call, ({ fileName, bytes }) =>
    call.sheets.run(judgeGrid, call, { kind: form.content, fileName, bytes }),
  );
  return { body, version: body.version };
}
