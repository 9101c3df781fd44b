import type { mapImport as endpoint } from '@lianluo/contract/import';
import { rememberMapping } from '@lianluo/domain/import/mapping';
import { invalidField } from '@lianluo/domain/refusal';
import { typedLine } from '@lianluo/domain/text/typed';
import type { AnswerFor, Call } from '../../../floor/context';
import { mappingOfColumns, type Batch } from '../batch.store';
import { beginJob, requireStep } from '../begin-job';
import { columnsSaid } from './columns-said';
import { remembering } from './remembered.store';
import { decisionsAfter, plannedUnits } from './said-of-rows';

/** 列对应: what the user says holds for this file and for the next one with the same headings. */
export async function mapImport(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  requireStep(batch, 'read');
  const asked = readingAsked(batch, call.body);
  if (asked) return beginJob(call, batch, 'read', { ...asked, chunks: 0, problem: undefined });
  requireStep(batch, 'map');
  const columns = await columnsSaid(batch, call.body.columns);
  const headings = columns.map(({ index, header }) => ({ index, text: header }));
  const said = rememberMapping(headings, mappingOfColumns(columns));

  const { leaveOutHidden = batch.leaveOutHidden } = call.body;
  const newUnits = call.body.newUnits ? plannedUnits(call, call.body.newUnits) : batch.newUnits;
  const decisions = decisionsAfter(batch, call.body.decisions ?? []);
  const plan = { columns, mapped: true, leaveOutHidden, newUnits, decisions };
  return beginJob(call, batch, 'map', { ...plan, chunks: 0 }, await remembering(call, batch.kind, said));
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
