import type { exportList as endpoint } from '@lianluo/contract/export';
import { may } from '@lianluo/domain/permission';
import type { RevealableField } from '@lianluo/contract/member';
import { invalidField, Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { ExportColumn } from '@lianluo/domain/export/column';
import { exportColumns } from '@lianluo/domain/export/export-columns';
import type { ExportKind } from '@lianluo/domain/export/export-kinds';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import type { Answer, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { listOfKind, titleOf } from './exporting-kinds';
import { validFilter } from '../../floor/http/list-filter';
import { filterSentence } from './filter';
import { calledColumns } from './words';
import { headOf } from '../../floor/sheet/table-head';
import { writeList } from './write-list';

/** 导出 */
export async function exportList(call: Call<typeof endpoint>): Promise<Answer<undefined>> {
  const { kind, filter, ids } = call.body;
  const list = await listOfKind(kind);
  if (!may(call.actor, list.permission)) throw new Refusal('permission.missing');
  const scheme = schemeOn(call.committee, call.today);
  const columns = calledColumns(scheme, kind, chosenColumns(kind, call.body.columns));
  const asked = validFilter(list.query, filter);

  const selected = ids ? '；选定的行' : '';
  const head = headOf(call, titleOf(call, kind), `筛选条件：${await filterSentence(call, asked, kind)}${selected}`);
  const revealed = revealedFields(call, list.reveals, columns);
  const asking = { kind, filter: asked, ids, columns, revealed, head: { ...head, sheet: titleOf(call, kind) } };
  const { bytes, rows, members } = await call.sheets.run(writeList, call, asking);

  const detail = { kind, filter, ...(ids && { ids }), columns: columns.map(({ field }) => field), rows };
  const entry = members
    ? accessEntry(call, 'export.reveal', { ...detail, fields: revealed, reason: call.body.reveal?.reason, members })
    : accessEntry(call, 'export', detail);
  const file = { bytes, name: `${head.title}-${call.today.replaceAll('-', '')}.xlsx` };
  return commit<undefined>(call, [entry], { file });
}

/** 通讯录: protected fields that are written as they are, for a caller who may see them and says why. */
function revealedFields(
  { actor, body }: Call<typeof endpoint>,
  reveals: true | undefined,
  columns: readonly ExportColumn[],
): readonly RevealableField[] {
  if (!body.reveal) return [];
  if (!reveals) throw invalidField('/reveal', 'reveal.members-only', '只有委员名册有受保护的资料。');
  if (!may(actor, 'member:reveal')) throw new Refusal('permission.missing');
  const asked = [body.reveal.field].flat();
  const missing = asked.find((field) => !columns.some((column) => column.field === field));
  if (missing !== undefined)
    throw invalidField('/reveal/field', 'reveal.not-exported', '要显示的资料不在导出的列中，请先选上这一列。');
  return asked;
}

function chosenColumns(kind: ExportKind, fields: readonly string[] | undefined): readonly ExportColumn[] {
  const all: readonly ExportColumn[] = exportColumns[kind];
  if (fields === undefined || fields.length === 0) return all;
  const errors = fields.flatMap((field, index): FieldError[] => {
    const pointer = `/columns/${index}`;
    if (!all.some((each) => each.field === field))
      return [{ pointer, code: 'column.unknown', message: `没有“${field}”这一列。` }];
    return fields.indexOf(field) < index ? [{ pointer, code: 'column.repeated', message: '这一列重复。' }] : [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return fields.flatMap((field) => all.find((each) => each.field === field) ?? []);
}
