import type { ExportColumn } from '@lianluo/domain/export/column';
import { exportColumns } from '@lianluo/domain/export/export-columns';
import type { ExportKind } from '@lianluo/domain/export/export-kinds';
import { calledBy } from '@lianluo/domain/scheme/called';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { isKind, kinds } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { Filter } from '../../floor/http/list-filter';
import { namedCodec, platformAddress, type Collection } from '../../engine/register/platform.store';
import { wordOf } from './words';

const labels: Readonly<Record<string, string>> = {
  status: '状态',
  unit: '单位',
  member: '委员',
  topic: '年度议题',
  from: '起',
  to: '止',
  year: '年度',
  overdue: '逾期',
  q: '查找',
  sector: '界别',
  level: '政协职务',
  type: '类型',
  alive: '健全',
  special: '专门委员会',
  party: '政治面貌',
  sort: '排序',
};

const labelOf = ({ committee, today }: Scope, name: string): string =>
  name === 'onePlusThree' ? calledBy(schemeOn(committee, today), 'platform') : (labels[name] ?? name);

/** 状态=已归档；年度=2026 — what was chosen, in words. */
export async function filterSentence(scope: Scope, filter: Filter, of: string): Promise<string> {
  const facets = isKind(of) ? kinds[of].facets : {};
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(
      async ([name, value]) => `${facets[name]?.label ?? labelOf(scope, name)}=${await shown(scope, of, name, value)}`,
    );
  return parts.length === 0 ? '全部' : (await Promise.all(parts)).join('；');
}

async function shown(scope: Scope, of: string, name: string, value: unknown): Promise<string> {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return (await Promise.all(value.map((each: unknown) => shown(scope, of, name, each)))).join('、');
  const text = String(value);
  if (name === 'sort') return orderIn(of, text);
  const named = namedIn[name];
  if (named) return nameOf(scope, named, text);
  const kind = isKind(of) ? kinds[of] : undefined;
  const words = name === 'status' ? kind?.statuses : kind?.facets[name]?.labels;
  return words?.[text] ?? wordOf(schemeOn(scope.committee, scope.today), text) ?? text;
}

/** 时限（倒序）: the column by its heading. */
function orderIn(of: string, order: string): string {
  const field = order.replace(/^-/, '');
  const columns: readonly ExportColumn[] = isExported(of) ? exportColumns[of] : [];
  const label = columns.find((column) => column.field === field)?.label ?? field;
  return order === field ? label : `${label}（倒序）`;
}
const isExported = (of: string): of is ExportKind => of in exportColumns;

const namedIn: Readonly<Record<string, Collection>> = { unit: 'units', member: 'members', topic: 'topics' };

async function nameOf({ storage, committee }: Scope, collection: Collection, id: string): Promise<string> {
  const [row] = await storage.get([platformAddress(committee.id, collection, id)]);
  return row ? namedCodec(row).value.name : id;
}
