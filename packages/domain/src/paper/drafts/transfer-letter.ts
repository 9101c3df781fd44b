import { dayOf, type Day } from '../../calendar/day';
import { addWorkingDays } from '../../calendar/working-days';
import { daysIn } from '../../deadline/deadlines';
import { officialDate } from '../../document/issue-paper';
import { printedLine } from '../../document/plain-paragraphs';
import type { opinionDeadlines } from '../../opinion/deadlines';
import { isInCharge } from '../../handling/handling';
import type { HandlingUnit } from '../../handling/handling-unit';
import type { Opinion } from '../../opinion/opinion';
import { kinds } from '../../work/kinds';
import { begun, box, letterParts, numberBox, organOf, quoted, type PaperMatter } from '../matter';
import type { Paper, Receipt } from '../paper';
import type { PaperRule } from '../rule';

/** 转办函: one to each department that is to act, with the date to answer and a slip that comes back. */
export const transferLetter: PaperRule = {
  texts: ['title', 'addressed', 'paragraphs', 'contact'],
  of: {
    opinions: {
      subjects: ({ handlingUnits, mode }) =>
        handlingUnits.filter(isInCharge).map((unit) => ({
          record: unit.id,
          label: mode === 'joint' ? `${unit.name}（${unit.lead ? '主办' : '会办'}）` : unit.name,
        })),
      draft: (item, matter) => {
        const unit = item.handlingUnits.find(({ id }) => id === matter.record);
        const answerBy = unit && answerDay(unit, matter);
        return letter(matter, {
          title: `关于转办社情民意信息${quoted(item.title)}的函`,
          addressed: unit?.name ?? '',
          paragraphs: [
            `现将社情民意信息${quoted(item.title)}（${reported(matter, item.reportedOn)}）转给你单位${roleIn(item, unit)}。`,
            `请结合工作职责认真研究办理，${answerBy ? `于${officialDate(answerBy)}前` : '及时'}将办理情况书面函复我办。如认为不属于本单位职责范围，请${signedWithin(matter)}说明理由，申请退办。`,
            '特此函告。',
          ],
          attachments: [printedLine(item.title)],
          answerBy,
        });
      },
    },
    arrivals: {
      subjects: ({ status, passedTo }) =>
        status === 'passed-on' && passedTo !== undefined ? [{ label: passedTo }] : [],
      draft: (item, matter) =>
        letter(matter, {
          title: `关于转送社情民意信息${quoted(item.title)}的函`,
          addressed: item.passedTo ?? '',
          paragraphs: [
            `现将${printedLine(item.county)}报来的社情民意信息${quoted(item.title)}转送你单位，请结合工作职责研究处理。处理情况请函告我办。`,
            '特此函告。',
          ],
          attachments: [printedLine(item.title)],
        }),
    },
  },
};

interface Words extends Pick<Paper, 'title' | 'paragraphs'> {
  addressed: string;
  attachments: readonly string[];
  answerBy?: Day | undefined;
}

const letter = (matter: PaperMatter, { addressed, answerBy, ...words }: Words): Paper => ({
  ...begun('transfer-letter', matter),
  ...words,
  addressed: printedLine(addressed),
  ...letterParts(matter),
  receipt: slip(matter, answerBy),
});

/** 办理回执 below the line to cut along. */
const slip = (matter: PaperMatter, answerBy: Day | undefined): Receipt => ({
  title: '办理回执',
  boxes: [[box(numberBox), box('签收日期')], [box('承办科室'), box('承办人及电话')], [box('办理意见', '', 20)]],
  hint: `请${signedWithin(matter)}退回${organOf(matter)}${answerBy ? `；办理情况于${officialDate(answerBy)}前函复` : ''}。`,
});

const reported = ({ from }: PaperMatter, on: Day): string =>
  `${from ? `${from.replaceAll(/[（(]/g, '〔').replaceAll(/[）)]/g, '〕')}　` : ''}${officialDate(on)}反映`;

function roleIn({ mode, handlingUnits }: Opinion, unit: HandlingUnit | undefined): string {
  const others = handlingUnits.filter((each) => isInCharge(each) && each.id !== unit?.id);
  if (mode !== 'joint' || others.length === 0) return '办理';
  const names = (of: readonly HandlingUnit[]) => of.map(({ name }) => printedLine(name)).join('、');
  return unit?.lead
    ? `主办，会办单位为${names(others)}`
    : `会办，主办单位为${names(others.filter(({ lead }) => lead))}`;
}

/** The day an answer is due: so many working days for signing for it and for answering, from the day it was handed over. */
function answerDay({ assignedAt }: HandlingUnit, matter: PaperMatter): Day | undefined {
  const reply = daysFor('reply', matter);
  if (reply === null) return undefined;
  return addWorkingDays(matter.calendar, dayOf(assignedAt), (daysFor('sign-for', matter) ?? 0) + reply);
}

/** As the committee has laid it down. */
const daysFor = (action: keyof typeof opinionDeadlines, { house }: PaperMatter): number | null =>
  daysIn(kinds.opinions, action, house.deadlines);

function signedWithin(matter: PaperMatter): string {
  const days = daysFor('sign-for', matter);
  return days === null ? '在签收后及时' : `在签收后${days}个工作日内`;
}
