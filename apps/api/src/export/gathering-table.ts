import { gatheringStatuses, type Gathering } from '@lianluo/domain/gathering/gathering';
import { holderName } from '@lianluo/domain/work/holder';
import type { ExportField } from '@lianluo/domain/sheet/export-columns';
import type { Scope } from '../context';
import type { TableValue } from '../sheet/write-sheet';
import { pageOfItems } from '../work/list-items';
import { everyRow, unitNames } from './every-row';
import type { Filter } from '../http/list-filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'readings'>, 'serial'>, (item: Gathering) => TableValue>;

/** 读书、协商台账 */
export async function gatheringTable(
  scope: Scope,
  kind: 'readings' | 'consultations',
  filter: Filter,
): Promise<Source> {
  const unitName = await unitNames(scope);
  const cells: Cells = {
    number: ({ number }) => number,
    title: ({ title }) => title,
    unit: ({ unit }) => unitName(unit),
    plannedOn: ({ plannedOn }) => plannedOn,
    heldOn: ({ heldOn }) => heldOn,
    place: ({ place }) => place,
    topic: ({ topic }) => topic,
    status: ({ status }) => gatheringStatuses[status],
    waitingFor: ({ waitingFor, unit }) => waitingFor && holderName(waitingFor.holder, unitName(unit)),
    dueOn: ({ dueOn }) => dueOn,
  };
  return {
    rows: () => everyRow((asked) => pageOfItems(scope, kind, { ...filter, ...asked })),
    // A list of gatherings has no other rows.
    cells: cells as Source['cells'],
  };
}
