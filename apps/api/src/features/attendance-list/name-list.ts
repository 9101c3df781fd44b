import type { activityRecords } from '@lianluo/contract/activity';
import type { Answer, AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { readUpload } from '../../floor/http/read-upload';
import { accessEntry } from '../../floor/journal/journal';
import { headOf } from '../../floor/sheet/table-head';
import type { FoundItem } from '../../engine/work/find-item';
import { gatheringOf } from '../../engine/kinds/gathering/gathering-of';
import { readNamesOfFile, writeNames } from './name-list-tasks';

type Text = typeof activityRecords.readList;
type File = typeof activityRecords.readFile;
type Export = typeof activityRecords.exportList;

/** 对照粘贴的名单: whom each name means; nothing is written. */
export async function readPasted(call: Call<Text>, found: FoundItem): Promise<AnswerFor<Text>> {
  const { listOfText } = await import('./read-names');
  return { body: await listOfText(call, gatheringOf(found), call.body.text) };
}

/** 对照签到表: the same of a sheet. */
export async function readFile(call: Call<File>, found: FoundItem): Promise<AnswerFor<File>> {
  const form = await readUpload(call.request, { name: 'kind', values: ['attendance'] });
  const body = await form.withFile(call, ({ fileName, bytes }) =>
    call.sheets.run(readNamesOfFile, call, { item: gatheringOf(found), fileName, bytes }),
  );
  return { body };
}

/** 导出出席名单: as it stands, or the names of who is invited to tick; taken in again it changes nothing. */
export async function exportNames(call: Call<Export>, found: FoundItem): Promise<Answer<undefined>> {
  const item = gatheringOf(found);
  const head = headOf(call, '出席名单', `${item.title}　　${item.heldOn ?? item.plannedOn}`);
  const bytes = await call.sheets.run(writeNames, call, { item, head });
  const file = { bytes, name: `${head.title}-${(item.heldOn ?? item.plannedOn).replaceAll('-', '')}.xlsx` };
  const entry = accessEntry(call, 'export', { kind: item.kind, item: item.id, rows: item.attendance.length });
  return commit<undefined>(call, [entry], { file });
}
