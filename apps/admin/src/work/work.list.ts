import type { Facet, Kind } from '@lianluo/domain/work/kind';
import { isOfUnit } from '@lianluo/domain/work/kinds';
import type { Chip } from '../ui/ChipRow.vue';
import { day, flag, oneOf, text, type Reader, type Readers } from '../ui/list-query';
import type { Column } from '../ui/table';
import type { Pages } from './kind-pages';

const year: Reader<string> = (given) => (/^\d{4}$/.test(given) ? given : undefined);

const shared = { unit: text, from: day, to: day, q: text, year, member: text, topic: text, overdue: flag };

const readerOf = ({ type, labels = {} }: Facet): Reader<unknown> =>
  ({ choice: oneOf(Object.keys(labels)), flag, year, item: text, word: text })[type];

/** Filters of a kind's ledger as they stand in the address: the API's own names, so that a figure's list opens as it is. */
export const readersOf = ({ statuses, facets }: Kind): Readers => ({
  ...shared,
  status: oneOf(Object.keys(statuses)),
  ...Object.fromEntries(Object.entries(facets).map(([name, facet]) => [name, readerOf(facet)])),
});

/** What is usually long enough for a field of this type. */
const widths: Partial<Record<string, number>> = { day: 104, count: 96, flag: 72, choice: 110, members: 150, line: 150 };

export function columnsOf({ kind, labels = {}, columns = {}, cells = {} }: Pages): readonly Column<string>[] {
  const listed = kind.listed.flatMap((name): Column<string>[] => {
    const field = kind.fields[name];
    const isTold = field?.type !== 'own' || field.named || cells[name];
    if (!field || field.hidden || !isTold) return [];
    const isNumber = field.type === 'count';
    return [
      {
        name,
        label: field.label,
        ...(widths[field.type] && { width: widths[field.type] }),
        ...(isNumber && { kind: 'number' as const }),
        ...(field.type === 'day' && { whole: true }),
        ...columns[name],
      },
    ];
  });
  return [
    // Always in its short form, which is read in full.
    ...(kind.numbered
      ? [{ name: 'number', label: labels.number ?? '期号', width: 108, whole: true, sort: 'store' as const }]
      : []),
    { name: 'title', label: labels.title ?? '标题', lead: true, sort: 'page' },
    { name: 'reportedOn', label: '日期', width: 104, whole: true, card: true, sort: 'store' },
    ...(isOfUnit(kind) ? [{ name: 'unit', label: kind.words.unit, width: 180, ...columns['unit'] }] : []),
    ...listed,
    { name: 'status', label: '状态', width: 92, card: true },
    { name: 'dueOn', label: '时限', width: 132, card: true, sort: 'store' },
  ];
}

/** Filters that came with a link and have no control of their own. */
export function chipsOf({ facets }: Kind, applied: Readonly<Record<string, unknown>>): Chip[] {
  const chip = (name: string, words: (value: string) => string): Chip[] => {
    const value = applied[name];
    return typeof value === 'string' ? [{ name, label: words(value) }] : [];
  };
  return [
    ...Object.entries(facets).flatMap(([name, { label, labels = {}, type }]) =>
      chip(name, (value) =>
        type === 'year' || type === 'word'
          ? `${label} ${value}`
          : type === 'item'
            ? `某件${label}的`
            : (labels[value] ?? `${value === 'true' ? '' : '非'}${label}`),
      ),
    ),
    ...chip('year', (value) => `${value} 年`),
    ...chip('member', () => '某位委员的'),
    ...chip('topic', () => '某个年度议题的'),
    ...chip('overdue', (value) => (value === 'true' ? '逾期' : '未逾期')),
  ];
}
