import type { Finding } from '@lianluo/domain/import/finding';
import type { Mapping } from '@lianluo/domain/import/mapping';
import { checkWorkRows, dayTold, type WorkValue } from '@lianluo/domain/import/work-rows';
import type { Member } from '@lianluo/domain/member/member';
import type { SheetRow } from '@lianluo/domain/sheet/cells';
import type { Topic } from '@lianluo/domain/topic/topic';
import { fold } from '@lianluo/domain/text/fold';
import type { Named, NamedUnit } from '@lianluo/domain/work/field';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { KnownNames, TableSheet } from '@lianluo/domain/work/sheet';
import { canonical } from '../../../floor/canonical';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../../engine/register/platform.store';
import { kindWorks } from '../../../engine/work/kinds';
import { columnOf } from '../commit/long-texts';
import type { JudgedWith } from '../importing-kind';
import type { JudgedRow } from './checked';
import { findItems, type Ledger } from './find-items';

/** Reads a kind's ledger against units, people and what is there, and says what each row would do. */
export async function judgeItems(
  scope: Scope,
  rows: readonly SheetRow[],
  mapping: Mapping,
  { units, year, moneyUnit, headings }: JudgedWith,
  { kind, sheet }: { kind: Kind; sheet: TableSheet },
): Promise<readonly JudgedRow[]> {
  const [members, topics, names] = await Promise.all([
    readAll<Member>(scope, 'members'),
    readAll<Topic & { batch?: undefined }>(scope, 'topics'),
    namesFor(scope, kind),
  ]);
  const checked = checkWorkRows(kind, sheet, rows, mapping, {
    today: scope.today,
    units,
    members: members.map(({ value }) => value),
    topics: topics.map(({ value }) => value),
    names,
    year,
    moneyUnit,
    headings,
  });
  const { known, open } = await findItems(
    scope,
    ledgerOf(kind, sheet),
    checked.map(({ keys: [key = ''], value }) => ({
      key,
      told: value && { ...value, day: dayTold(sheet, value.own) },
    })),
  );
  return checked.map(({ number, given, findings, lacks, readings, value, keys: [key = ''] }, index): JudgedRow => {
    const shared = { number, given, title: value?.title ?? '', key, before: {}, readings };
    if (!value) return { ...shared, findings, change: null };
    const item = known[index]?.item;
    if (!item)
      return lacks.length > 0
        ? { ...shared, findings: [...findings, ...lacks], change: null }
        : { ...shared, findings: [...findings, ...stillOpen(kind, open[index], mapping)], value, change: 'new' };
    return {
      ...shared,
      findings: [...findings.filter(({ code }) => !onlyForNew.has(code)), ...keptAsItIs(kind, item, value, mapping)],
      value,
      change: 'unchanged',
      target: item.id,
      targetVersion: item.version,
    };
  });
}

async function namesFor(scope: Scope, { name }: Kind): Promise<KnownNames | undefined> {
  // A kind of the registry is called by its name there.
  const { named } = await kindWorks[name as KindName]();
  return named?.(scope);
}

/** A kind's items are told apart by the day of its sheet. */
export const ledgerOf = (kind: Kind, sheet: TableSheet): Ledger => ({
  // A kind of the registry is called by its name there.
  kind: kind.name as KindName,
  dayOf: (item) => dayTold(sheet, { ...item }),
  mayWait: sheet.day !== 'reportedOn',
});

/** 在办: what the row says is done may be what is still in work here, and would stand here twice. */
function stillOpen(kind: Kind, item: WorkItem | undefined, mapping: Mapping): Finding[] {
  if (!item) return [];
  const status = kind.statuses[item.status] ?? item.status;
  const message = `系统里有一${kind.words.measure}同名的${kind.words.one}（${status}），是同一${kind.words.measure}的请跳过本行，在系统里办理`;
  return [{ column: columnOf(mapping, 'title'), field: 'title', severity: 'warning', code: 'item.open', message }];
}

/** Said of how something is recorded; where nothing is, there is nothing to say. */
const onlyForNew = new Set([
  'row.alike',
  'member.unknown',
  'item.several',
  'members.counted',
  'count.roughly',
  'count.other-unit',
  'count.hardly-meant',
  'choice.unknown',
  'yes-no.unknown',
  'field.pending',
  'days.reversed',
  'day.serial',
  'day.span',
  'day.unseen',
]);

/** An import leaves what is there as it is; what its row has otherwise is said. Long texts are not compared. */
function keptAsItIs(kind: Kind, item: WorkItem, { title, unit, own }: WorkValue, mapping: Mapping): Finding[] {
  const held: Readonly<Record<string, unknown>> = { ...item };
  const shown = new Set(['number', 'title', 'unit', 'reportedOn', ...kind.listed]);
  return Object.entries({ title, ...(unit !== undefined && { unit }), ...own }).flatMap(([field, value]): Finding[] => {
    const column = columnOf(mapping, field);
    if (!shown.has(field) || column === null || isSame(held[field], value)) return [];
    const message = `与系统中的不同；导入不改已有的${kind.words.one}`;
    return [{ column, field, severity: 'warning', code: 'item.kept', message }];
  });
}

/** Members are the same whatever they are called by now, and in any order; texts in whatever spelling. */
const isSame = (held: unknown, told: unknown): boolean => canonical(essence(held)) === canonical(essence(told));

function essence(value: unknown): unknown {
  if (typeof value === 'string') return fold(value);
  // A list that a sheet tells of is one of members or of units.
  if (Array.isArray(value))
    return (value as readonly (Named | NamedUnit)[])
      .map((each) => ('member' in each ? each.member : each.unit))
      .toSorted();
  // Of who signed a sheet knows the name.
  return typeof value === 'object' && value !== null && 'name' in value ? fold(String(value.name)) : value;
}
