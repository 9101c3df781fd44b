import type { Day } from '../../calendar/day';
import { printedLine } from '../../document/plain-paragraphs';
import type { Paper } from '../../paper/paper';
import { wasAssigned } from '../facts';
import { assigningOffices, type AssigningOffice, type Handled } from '../handling-unit';
import { proposing, type Proposal } from '../proposal';
import { inCharge } from './counted';

/** What is asked for: all that a session has assigned, or what went through one office, or on one day. */
export interface AssignedBy {
  via?: AssigningOffice | undefined;
  assignedOn?: Day | undefined;
}

/** One line of a 交办单: a proposal, or a part of one that was split. */
export interface AssignedLine {
  number: string;
  title: string;
  proposers: string;
  lead: string;
  assist: string;
  via: string;
  dueOn: string;
}

const byNumber = new Intl.Collator('zh', { numeric: true });

/** 交办 as the meeting hands it out: by number, and of a split proposal a line for every part. */
export function assignedLines(
  items: readonly Proposal[],
  { via, assignedOn }: AssignedBy,
  dueOf: (item: Proposal) => string | undefined,
): AssignedLine[] {
  const isAsked = (unit: Handled) => via === undefined || unit.via === via;
  return items
    .filter((item) => wasAssigned(item) && (assignedOn === undefined || item.assignedOn === assignedOn))
    .toSorted((one, other) => byNumber.compare(one.number ?? '', other.number ?? ''))
    .flatMap((item) => {
      const units = inCharge(item);
      const line = (lead: readonly Handled[], others: readonly Handled[], part?: Handled['part']): AssignedLine => ({
        number: part ? `${item.number ?? ''}-${part.no}` : (item.number ?? ''),
        title: part && part.title !== item.title ? `${item.title}（${part.title}）` : item.title,
        proposers: proposing(item)
          .map(({ name }) => name)
          .join('、'),
        lead: lead.map(({ name }) => name).join('、'),
        assist: others.map(({ name }) => name).join('、'),
        via: [...new Set([...lead, ...others].map((each) => assigningOffices[each.via]))].join('、'),
        dueOn: dueOf(item) ?? '',
      });
      if (item.mode === 'split') return units.filter(isAsked).map((unit) => line([unit], [], unit.part));
      if (!units.some(isAsked)) return [];
      const leads = units.filter(({ lead }) => lead || item.mode === 'sole');
      return [
        line(
          leads,
          units.filter((unit) => !leads.includes(unit)),
        ),
      ];
    });
}

const headings = ['序号', '案号', '案由', '提案者', '主办单位', '协办单位', '答复期限'];
/** In millimetres, 案由 taking what is left. */
const widths = [10, 20, null, 22, 26, 26, 22];

/** 提案交办单: the list that an assigning office is given. */
export const assignmentSheet = (
  lines: readonly AssignedLine[],
  {
    session,
    via,
    assignedOn,
    organ,
    notice,
  }: AssignedBy & { session: string; organ: string; notice: string | undefined },
): Paper => ({
  name: 'assignment-slip',
  title: `${session}提案交办单`,
  paragraphs: [],
  boxes: [
    [
      { label: '交办渠道', words: via ? assigningOffices[via] : '各交办单位', height: 10 },
      { label: '交办日期', words: assignedOn ?? '见各件', height: 10 },
    ],
    [
      { label: '交办项数', words: `${lines.length}项`, height: 10 },
      { label: '制表单位', words: printedLine(organ), height: 10 },
    ],
  ],
  list: {
    headings,
    widths,
    rows: lines.map((line, index) =>
      [String(index + 1), line.number, line.title, line.proposers, line.lead, line.assist, line.dueOn].map(printedLine),
    ),
  },
  notice,
});
