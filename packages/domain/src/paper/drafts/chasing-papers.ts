import type { Day } from '../../calendar/day';
import { addWorkingDays } from '../../calendar/working-days';
import { dueFor } from '../../deadline/extension';
import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import { addresseesOf } from '../../reminder/reminded';
import { usualDays, usualTexts } from '../../reminder/usual';
import { awaitedLabel } from '../../reminder/words';
import type { ReminderKind } from '../../reminder/reminder';
import type { WorkItem } from '../../work/item';
import { kindOfItem } from '../../work/kinds';
import { begun, box, letterParts, numberBox, organOf, quoted, type Drafted, type PaperMatter } from '../matter';
import type { Paper, PaperTexts, Receipt } from '../paper';
import type { PaperRule } from '../rule';

/** What the office fills in of 催办单: its words and its day. */
const wordsBox = '催办意见';
const dayBox = '办结时限';

/** One for each whom the item waits for; the record says who of them. */
const drafted = <Item extends WorkItem>(
  kind: ReminderKind,
  draft: (item: Item, matter: PaperMatter, to: { name: string; action: string }) => Paper,
): Drafted<Item> => ({
  subjects: (item) => addresseesOf(kind, item, undefined).map(({ id, name }) => ({ record: id, label: name })),
  draft: (item, matter) => {
    const to = addresseesOf(kind, item, matter.unit).find(({ id }) => id === matter.record);
    return draft(item, matter, to ?? { name: '', action: '' });
  },
});

/** 催办单: what is to be done, by whom and when, and a slip that comes back. */
export const reminderSlip: PaperRule = {
  texts: ['title', 'addressed', 'boxes'],
  any: drafted('reminder', (item, matter, { name, action }) => {
    const kind = kindOfItem(item);
    const { one } = kind.words;
    const { calendar, house, record } = matter;
    const dueOn = dueFor(kind, item, record, { calendar, deadlines: house.deadlines });
    return {
      ...begun('reminder-slip', matter),
      title: '催办单',
      addressed: printedLine(name),
      paragraphs: [],
      boxes: [
        [box(numberBox), box('催办日期', officialDate(matter.on))],
        [box('催办事项', `${one}${quoted(item.title)}`)],
        [box('催办对象', printedLine(name)), box('待办环节', awaitedLabel(item.kind, action))],
        [box(dayBox, dueOn ? officialDate(dueOn) : ''), box('催办单位', organOf(matter))],
        [box(wordsBox, usualTexts.reminder, 32)],
      ],
      receipt: receipt(matter, '催办回执', '办理情况'),
    };
  }),
};

/** 督办函 on what a leader instructed. */
export const supervisionLetter: PaperRule = {
  texts: ['title', 'addressed', 'paragraphs', 'contact'],
  of: {
    opinions: {
      ...drafted('supervision', (item, matter, { name }) => {
        const dueOn = dueOf(matter);
        return {
          ...begun('supervision-letter', matter),
          title: `关于督办社情民意信息${quoted(item.title)}的函`,
          addressed: printedLine(name) || '承办单位',
          ...letterParts(matter),
          paragraphs: supervisionParagraphs(item.title, usualTexts.supervision, dueOn),
          receipt: receipt(matter, '督办回执', '办理结果'),
        };
      }),
    },
  },
};

/** 工作提示函 to the county that handed the item up. */
export const guidanceLetter: PaperRule = {
  texts: ['title', 'addressed', 'paragraphs', 'contact'],
  of: {
    arrivals: drafted('guidance', (item, matter, { name }) => {
      const dueOn = dueOf(matter);
      return {
        ...begun('guidance-letter', matter),
        title: `关于做好社情民意信息${quoted(item.title)}有关工作的提示函`,
        addressed: printedLine(name) || '有关县（市、区）政协',
        ...letterParts(matter),
        paragraphs: guidanceParagraphs(item.title, usualTexts.guidance, dueOn),
        receipt: receipt(matter, '回执', '反馈意见'),
      };
    }),
  },
};

const dueOf = ({ calendar, on }: PaperMatter): Day | undefined => addWorkingDays(calendar, on, usualDays);

const supervisionParagraphs = (title: string, text: string, dueOn: Day | undefined): string[] => [
  `社情民意信息${quoted(title)}已有领导同志批示。现就办理工作函告如下：`,
  ...plainParagraphs(text),
  `请${dueOn ? `于${officialDate(dueOn)}前` : '及时'}将办理结果书面函复我办。`,
];

const guidanceParagraphs = (title: string, text: string, dueOn: Day | undefined): string[] => [
  `你单位报来的社情民意信息${quoted(title)}收悉。现就有关工作提示如下：`,
  ...plainParagraphs(text),
  `有关情况请${dueOn ? `于${officialDate(dueOn)}前` : '及时'}反馈我办。`,
];

/** The office's own words and day, in the place of the usual ones. */
export function chasingTexts(
  kind: ReminderKind,
  { title }: Pick<WorkItem, 'title'>,
  { text, dueOn }: { text: string; dueOn?: Day | undefined },
): PaperTexts {
  if (kind === 'supervision') return { paragraphs: supervisionParagraphs(title, text, dueOn) };
  if (kind === 'guidance') return { paragraphs: guidanceParagraphs(title, text, dueOn) };
  return {
    boxes: [
      { label: wordsBox, words: plainParagraphs(text).join('\n') },
      ...(dueOn === undefined ? [] : [{ label: dayBox, words: officialDate(dueOn) }]),
    ],
  };
}

/** It names no day: the paper above does, as the office wrote it. */
function receipt(matter: PaperMatter, title: string, answer: string): Receipt {
  return {
    title,
    boxes: [[box(numberBox), box('签收日期')], [box('经办人'), box('联系电话')], [box(answer, '', 24)]],
    hint: `请填写后按期退回${organOf(matter)}。`,
  };
}
