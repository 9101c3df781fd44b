import { exportColumns } from '@lianluo/domain/export/export-columns';
import type { Field, Named } from '@lianluo/domain/work/field';
import { holderName } from '@lianluo/domain/work/holder';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { Filter } from '../../floor/http/list-filter';
import type { TableValue } from '../../floor/sheet/write-sheet';
import { distinctNames } from '../../engine/register/distinct-names';
import { kindWorks } from '../../engine/work/kinds';
import { placeOf } from '../../engine/work/head-row';
import { pageOfItems } from '../../engine/work/list-items';
import { headsOf } from '../../engine/work/lists';
import { everyRow, unitNames } from './every-row';
import type { Source } from './source';

type Item = WorkItem & Record<string, unknown>;
type Cell = (item: Item) => TableValue;

/** A kind's ledger: the columns of every kind, its own by their fields, and what it prints in its own way. */
export async function ledgerTable(scope: Scope, name: KindName, filter: Filter): Promise<Source> {
  const kind = kinds[name];
  const [unitName, memberName, work] = await Promise.all([unitNames(scope), distinctNames(scope), kindWorks[name]()]);
  const shared: Record<string, Cell> = {
    number: ({ number }) => number,
    title: ({ title }) => title,
    unit: ({ unit }) => unitName(unit),
    reportedOn: ({ reportedOn }) => reportedOn,
    status: ({ status }) => kind.statuses[status],
    waitingFor: ({ waitingFor, unit }) => waitingFor && holderName(waitingFor.holder, unitName(unit)),
    dueOn: ({ dueOn }) => dueOn,
  };
  const own = Object.entries(kind.fields).map(([field, of]) => [
    field,
    (item: Item) => cellOf(of, item[field], memberName),
  ]);
  const cells: Record<string, Cell> = { ...Object.fromEntries(own), ...shared, ...(await work.cells?.(scope)) };
  for (const { field } of exportColumns[name])
    if (field !== 'serial' && !cells[field]) throw new Error(`${name} has no cell for ${field}.`);
  return {
    rows: () =>
      everyRow(async (asked) => {
        const page = await pageOfItems(scope, name, { ...filter, ...asked });
        return kind.exported ? { ...page, items: await wholeHeads(scope, name, page.items) } : page;
      }),
    // A list of a kind has no rows but its items.
    cells: cells as Source['cells'],
    summed: [...kind.listed, ...(kind.exported ?? [])].filter((field) => kind.fields[field]?.type === 'count'),
  };
}

/** The same items with what no list shows. */
async function wholeHeads(scope: Scope, name: KindName, items: readonly WorkItem[]): Promise<WorkItem[]> {
  const heads = await headsOf(scope, name, items.map(placeOf));
  return items.map((item) => heads.get(placeOf(item)) ?? item);
}

function cellOf({ type, labels = {} }: Field, value: unknown, memberName: (member: Named) => string): TableValue {
  if (value === undefined || value === null) return undefined;
  if (type === 'flag') return value ? (labels['yes'] ?? '是') : labels['no'];
  if (type === 'choice') return labels[value as string];
  // What a field holds is what its type says.
  if (type === 'members') return (value as readonly Named[]).map(memberName).join('、');
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}
