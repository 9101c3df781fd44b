import { adopterLabels, adopters } from '@lianluo/domain/opinion/adopters';
import { opinionStatuses, type OpinionStatus } from '@lianluo/domain/opinion/opinion';
import { thisYear } from '../../ui/format';
import { yesNo, type Filter } from '../../ui/ledger/filter';
import { day, flag, oneOf, text, type Filters, type Reader } from '../../ui/list-query';
import type { UnitName } from './opinion.queries';

// Object.keys types keys as strings; the object is a closed literal.
const statuses = Object.keys(opinionStatuses) as OpinionStatus[];

export const stages = ['submitted', 'issued', 'handled'] as const;
export const stageLabels: Record<(typeof stages)[number], string> = {
  submitted: '已报送',
  issued: '已印发',
  handled: '已办结',
};

const year: Reader<string> = (given) =>
  /^(?:19[5-9]|20|21)\d+$/.test(given) && given.length === 4 ? given : undefined;

/** The filters of the ledger as they stand in the address. */
export const opinionReaders = {
  q: text,
  status: oneOf(statuses),
  unit: text,
  from: day,
  to: day,
  year,
  adoptedBy: oneOf(adopters),
  overdue: flag,
  fastLane: flag,
  stage: oneOf(stages),
  issuedIn: year,
  handedUp: flag,
  handedUpIn: year,
  closed: flag,
  member: text,
  topic: text,
};
export type OpinionFilters = Filters<typeof opinionReaders>;

/** The controls of the ledger's filters. */
export function filtersOf(units: readonly UnitName[], yearAsked: string | undefined): Filter[] {
  const years = yearsUpTo(thisYear(), yearAsked);
  const yearLabels = Object.fromEntries(years.map((year) => [year, `${year} 年`]));
  return [
    { name: 'q', label: '关键词', kind: 'words', placeholder: '标题、正文、期号' },
    { name: 'status', label: '状态', kind: 'choice', choices: statuses, labels: opinionStatuses },
    { name: 'unit', label: '报送单位', kind: 'named', choices: units },
    { name: 'reportedOn', label: '报送日期', kind: 'days' },
    { name: 'year', label: '年份', kind: 'choice', width: 150, choices: years, labels: yearLabels },
    {
      name: 'adoptedBy',
      label: '采用层级',
      kind: 'choice',
      width: 170,
      choices: adopters,
      labels: adopterLabels,
    },
    { name: 'overdue', label: '逾期', kind: 'choice', choices: yesNo, labels: { true: '只看逾期', false: '未逾期' } },
    {
      name: 'fastLane',
      label: '直通车',
      kind: 'choice',
      width: 150,
      choices: yesNo,
      labels: { true: '只看直通车', false: '非直通车' },
    },
  ];
}

/** Years a ledger can hold, newest first, and the one that was asked for. */
function yearsUpTo(thisYear: number, asked?: string): string[] {
  const years = Array.from({ length: Math.max(1, thisYear - 2020) }, (_, index) => String(thisYear - index));
  return asked === undefined || years.includes(asked) ? years : [...years, asked];
}
