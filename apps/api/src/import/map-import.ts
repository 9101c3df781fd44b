import type { BodyOf } from '@lianluo/contract/endpoint';
import type { mapImport as endpoint } from '@lianluo/contract/import';
import { columnsOf } from '@lianluo/domain/sheet/columns';
import { missingColumns, rememberMapping, type Mapping } from '@lianluo/domain/sheet/mapping';
import type { NewUnit } from '@lianluo/domain/sheet/missing-units';
import type { RowDecision } from '@lianluo/domain/sheet/row-decision';
import { fold } from '@lianluo/domain/text/fold';
import { typedLine } from '@lianluo/domain/text/typed';
import { invalidField, Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../context';
import { commit } from '../http/commit';
import { mayReadAnew, nextBatch, savingBatch, type Batch, type BatchColumn, type PlannedUnit } from './batch.store';
import { batchView } from './batch.view';
import { remembering } from './remembered.store';

type Body = BodyOf<typeof endpoint>;
type Said = readonly { index: number; field: string | null }[];

/** 列对应: what the user says holds for this file and for the next one with the same headings. */
export async function mapImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  if (!mayReadAnew(batch)) throw new Refusal('import.not-now');
  const asked = readingAsked(batch, call.body);
  if (asked) return reading(call, batch, asked);
  if (batch.status === 'failed') throw new Refusal('import.not-now');
  const columns = columnsSaid(batch, call.body.columns);
  const headings = columns.map(({ index, header }) => ({ index, text: header }));
  const said = rememberMapping(headings, mappingOf(columns));

  const { leaveOutHidden = batch.leaveOutHidden } = call.body;
  const newUnits = call.body.newUnits ? plannedUnits(call, call.body.newUnits) : batch.newUnits;
  const decisions = decisionsAfter(batch, call.body.decisions ?? []);
  const plan = { columns, mapped: true, leaveOutHidden, newUnits, decisions };
  const next = nextBatch(batch, { status: 'parsing', done: 0, ...plan, chunks: 0 });
  const answer = await commit(call, [...savingBatch(next), ...(await remembering(call, batch.kind, said))], {
    body: batchView(next),
    version: next.version,
  });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}

type Reading = Pick<Batch, 'sheet' | 'leaveOutHidden' | 'columns' | 'mapped' | 'newUnits' | 'decisions'>;

/** 另一张工作表, or without its hidden rows: the file is read anew, and nothing is learnt of its columns. */
function readingAsked(
  batch: Batch,
  { sheet, leaveOutHidden = batch.leaveOutHidden, columns }: Call<typeof endpoint>['body'],
): Reading | undefined {
  // The name of a sheet may end in a blank that nobody sees.
  const wanted =
    sheet === undefined ? batch.sheet : batch.sheets?.find(({ name }) => typedLine(name) === typedLine(sheet))?.name;
  if (sheet !== undefined && wanted === undefined)
    throw invalidField('/sheet', 'sheet.unknown', `这个文件里没有工作表“${sheet}”。`);
  if (wanted !== batch.sheet)
    return { sheet: wanted, leaveOutHidden, columns: [], mapped: false, newUnits: [], decisions: {} };
  if (leaveOutHidden === batch.leaveOutHidden || columns.length > 0) return undefined;
  return { sheet: wanted, leaveOutHidden, columns: batch.mapped ? batch.columns : [], mapped: batch.mapped };
}

async function reading(call: Call<typeof endpoint>, batch: Batch, asked: Reading): Promise<AnswerFor<typeof endpoint>> {
  const next = nextBatch(batch, { ...asked, status: 'parsing', done: 0, chunks: 0, problem: undefined });
  const answer = await commit(call, savingBatch(next), { body: batchView(next), version: next.version });
  await call.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}

/** More than a person decides one by one. */
const mostDecisions = 2000;

/** What holds for single rows after what is said now; null takes a decision back. */
function decisionsAfter({ decisions = {} }: Batch, said: NonNullable<Body['decisions']>): Batch['decisions'] {
  const after = { ...decisions, ...Object.fromEntries(said.map(({ row, decision }) => [row, decision])) };
  const kept = Object.entries(after).filter((each): each is [string, RowDecision] => each[1] !== null);
  if (kept.length > mostDecisions)
    throw invalidField('/decisions', 'decisions.too-many', `逐行决定最多 ${mostDecisions} 行，请改好表再上传。`);
  return Object.fromEntries(kept);
}

/** The units to be made, each with the id that it will have. */
function plannedUnits(call: Call<typeof endpoint>, asked: readonly NewUnit[]): PlannedUnit[] {
  const names = asked.map(({ name }) => fold(name));
  const errors = names.flatMap((name, index): FieldError[] => {
    if (names.indexOf(name) === index) return [];
    const message = '前面已有同名的单位，请改名或去掉一个。';
    return [{ pointer: `/newUnits/${index}/name`, code: 'unit.repeated', message }];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return asked.map((unit) => ({ ...unit, id: call.newId() }));
}

const mappingOf = (columns: readonly BatchColumn[]): Mapping =>
  Object.fromEntries(columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field] as const])));

/** The batch's columns with what was said of them; one that was not named keeps the field it was recognised by. */
function columnsSaid(batch: Batch, said: Said): BatchColumn[] {
  const known = columnsOf(batch.kind);
  const errors = said.flatMap(({ index, field }, at): FieldError[] => {
    const refuse = (name: string, code: string, message: string) => [
      { pointer: `/columns/${at}/${name}`, code, message },
    ];
    if (!batch.columns.some((column) => column.index === index))
      return refuse('index', 'column.unknown', `表中没有第${index + 1}列。`);
    if (said.findIndex((each) => each.index === index) < at)
      return refuse('index', 'column.repeated', '这一列已经指定过。');
    if (field !== null && !known.some((column) => column.field === field))
      return refuse('field', 'field.unknown', `没有“${field}”这个字段。`);
    return [];
  });
  if (errors.length > 0) throw new Refusal('request.invalid', errors);

  const fieldOf = new Map(said.map(({ index, field }) => [index, field]));
  const columns = batch.columns.map((column): BatchColumn => {
    const field = fieldOf.has(column.index) ? (fieldOf.get(column.index) ?? null) : column.field;
    return { ...column, field, confidence: 'remembered' };
  });
  for (const { field, label } of known) {
    const holders = columns.filter((column) => column.field === field);
    if (holders.length > 1)
      throw invalidField(
        '/columns',
        'field.repeated',
        `“${label}”只能对应一列，现在对应了：${holders.map(({ header }) => header).join('、')}。`,
      );
  }
  const missing = missingColumns(mappingOf(columns), known);
  if (missing.length > 0)
    throw invalidField(
      '/columns',
      'field.missing',
      `还缺少必填的列：${missing.map(({ label }) => label).join('、')}。`,
    );
  return columns;
}
