import { yearOf, type Day } from '../calendar/day';
import type { Circulation } from '../issue/circulation';
import { urgencies, type Signature, type Urgency } from '../issue/issue';
import { shortNumber } from '../issue/number-pattern';
import { circulationLines, officialDate } from './issue-paper';
import { printedLine } from './plain-paragraphs';

/** What somebody said at a step of the signing: their words, where there are any, their name and the day. */
export interface Remark extends Signature {
  words?: string | undefined;
}

/** One box of the sheet under its heading: words of its own, or what people said there. */
export interface SigningBox {
  label: string;
  words: string;
  remarks: { words: string; by: string }[];
  /** At least so many millimetres: room for a pen. */
  height: number;
}

/** 审签单: its rows of one or two boxes. The Word file and the print page set the same ones. */
export interface SigningSheet {
  title: string;
  rows: SigningBox[][];
  /** 送审稿, as long as it is not out. */
  hint: string | undefined;
  /** 演示数据 */
  notice: string | undefined;
}

/** What an issue, or an opinion on its way into one, says of itself on the sheet. */
export interface SigningMatter {
  title: string;
  seriesName: string;
  number?: string | undefined;
  urgency?: Urgency | undefined;
  circulation: Circulation;
  /** 来稿: who sent it in, on which day. */
  arrivals: readonly { from: string; on: Day }[];
  /** 拟稿, 保密审查, 核稿, 审核, 签发 */
  remarks: Readonly<Partial<Record<SigningPart, readonly Remark[]>>>;
  copies?: number | undefined;
  issuedOn?: Day | undefined;
  /** 办理去向: 转 or 上报, to whom, on which day. */
  sent: readonly { to: string; on: Day }[];
}

export const signingParts = {
  drafted: '拟稿',
  secrecy: '保密审查',
  checked: '核稿',
  reviewed: '审核',
  signed: '签发',
} as const;
export type SigningPart = keyof typeof signingParts;

const oneLine = 11;
const penRoom: Readonly<Record<SigningPart, number>> = {
  drafted: oneLine,
  secrecy: 18,
  checked: 18,
  reviewed: 18,
  signed: 36,
};

/** 社情民意 is signed as 社情民意信息, as the form of the field is called. */
const nameOf = (series: string) => (series === '社情民意' ? '社情民意信息' : series);

export function signingSheet(matter: SigningMatter, today: Day, demo: boolean): SigningSheet {
  const { seriesName, number, urgency, issuedOn, copies, arrivals, sent } = matter;
  const date = shortDate(yearOf(issuedOn ?? today));
  const said = (part: SigningPart): SigningBox => ({
    ...box(signingParts[part]),
    remarks: distinct(
      (matter.remarks[part] ?? []).map((each) => ({ words: printedLine(each.words ?? ''), by: signedBy(each, date) })),
    ),
    height: penRoom[part],
  });
  return {
    title: `${printedLine(nameOf(seriesName))}审签单`,
    rows: [
      [box('标题', printedLine(matter.title))],
      [
        box('刊物', `${seriesName}　${shortNumber(number ?? '')}`.trim()),
        box('缓急', urgency ? urgencies[urgency] : ''),
      ],
      [box('发送范围', circulationWords(matter.circulation))],
      [
        box(
          '来稿',
          grouped(
            arrivals.map(({ from: to, on }) => ({ to, on })),
            date,
          ),
        ),
        said('drafted'),
      ],
      [said('secrecy')],
      [said('checked')],
      [said('reviewed')],
      [said('signed')],
      [box('印数', copies === undefined ? '' : `${copies}份`), box('编发日期', issuedOn ? officialDate(issuedOn) : '')],
      [box('办理去向', grouped(sent, date))],
    ],
    hint: issuedOn === undefined ? '送审稿，注意保存' : undefined,
    notice: demo ? '演示数据' : undefined,
  };
}

const box = (label: string, words = ''): SigningBox => ({ label, words, remarks: [], height: oneLine });

/** Post, name and day, a character apart: 主席, 丙某某, 11月26日（纸质签批）. */
const signedBy = ({ post, name, on, paper }: Remark, date: (day: Day) => string): string =>
  `${[post, name]
    .map((each) => printedLine(each ?? ''))
    .filter((each) => each !== '')
    .join('　')}　${date(on)}${paper ? '（纸质签批）' : ''}`;

/** 11月26日; with its year where that is not the year of the sheet. */
const shortDate =
  (year: number) =>
  (day: Day): string =>
    yearOf(day) === year ? officialDate(day).replace(/^\d+年/, '') : officialDate(day);

const circulationWords = (circulation: Circulation): string =>
  circulationLines(circulation)
    .map(({ way, names }) => `${way}${names.replace(/。$/, '')}`)
    .join('；');

/** Those of one day in a row bear it once: 转区城管局（主办）、区交通局（会办）11月27日. */
function grouped(sent: SigningMatter['sent'], date: (day: Day) => string): string {
  const days = new Map<string, string[]>();
  for (const { to, on } of sent) days.set(date(on), [...(days.get(date(on)) ?? []), printedLine(to)]);
  return [...days].map(([day, names]) => `${[...new Set(names)].join('、')} ${day}`).join('；');
}

/** Opinions of one issue are mostly reviewed together, with the same words. */
const distinct = (remarks: SigningBox['remarks']): SigningBox['remarks'] => [
  ...new Map(remarks.map((each) => [`${each.by}\n${each.words}`, each])).values(),
];
