import { adoptionLevelLabels, opinionStatuses, type Opinion } from '@lianluo/domain/opinion/opinion';
import type { ExportField } from '@lianluo/domain/sheet/export-columns';
import type { Scope } from '../context';
import type { TableValue } from '../sheet/write-sheet';
import { pageOfItems } from '../work/list-items';
import { everyRow, unitNames } from './every-row';
import type { Filter } from './filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'opinions'>, 'serial'>, (item: Opinion) => TableValue>;

/** 社情民意台账 */
export async function opinionTable(scope: Scope, filter: Filter): Promise<Source> {
  const unitName = await unitNames(scope);
  const cells: Cells = {
    number: ({ number }) => number,
    title: ({ title }) => title,
    unit: ({ unit }) => unitName(unit),
    authors: ({ authors }) => authors.map(({ name }) => name).join('、'),
    reportedOn: ({ reportedOn }) => reportedOn,
    handlingUnits: ({ handlingUnits }) =>
      handlingUnits
        .filter(({ state }) => state !== 'replaced')
        .map(({ name, lead }) => (lead && handlingUnits.length > 1 ? `${name}（主办）` : name))
        .join('、'),
    dueOn: ({ dueOn }) => dueOn,
    status: ({ status }) => opinionStatuses[status],
    waitingFor: ({ waitingFor }) => waitingFor?.holder,
    adoptions: adoptionsOf,
    fastLane: ({ fastLane }) => (fastLane ? '是' : ''),
    imported: ({ imported }) => (imported ? '导入' : '登记'),
  };
  return {
    rows: () => everyRow((asked) => pageOfItems(scope, 'opinions', { ...filter, ...asked })),
    // A list of opinions has no other rows.
    cells: cells as Source['cells'],
  };
}

const adoptionsOf = ({ adoptions }: Opinion): string =>
  adoptions
    .filter(({ voided }) => !voided)
    .map(({ level, adoptedOn, outlet }) => {
      const detail = [adoptedOn, outlet].filter((each) => each !== null && each !== undefined).join('，');
      return detail === '' ? adoptionLevelLabels[level] : `${adoptionLevelLabels[level]}（${detail}）`;
    })
    .join('、');
