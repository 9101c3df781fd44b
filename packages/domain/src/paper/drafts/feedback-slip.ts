import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import { adoptionLevelLabels, type Adoption, type Opinion } from '../../opinion/opinion';
import { arrivalStatuses } from '../../arrival/arrival';
import { deedStatuses } from '../../deed/deed';
import { suggestionStatuses } from '../../suggestion/suggestion';
import { addressedReporters } from '../addressed-reporters';
import { begun, box, numberBox, organOf, type PaperMatter } from '../matter';
import type { Paper } from '../paper';
import type { PaperRule } from '../rule';

/** 反馈单: what became of it, to whoever reported it. */
export const feedbackSlip: PaperRule = {
  texts: ['title', 'addressed', 'boxes'],
  of: {
    opinions: {
      subjects: ({ status }) => (told.has(status) ? [{ label: '反映人' }] : []),
      draft: (item, matter) =>
        slip(matter, '社情民意信息办理反馈单', {
          to: addressedReporters(item.authors, matter.unit),
          rows: [
            ['标题', item.title],
            ['反映日期', officialDate(item.reportedOn)],
            ['编发、采用情况', adoptionWords(item)],
            ['办理情况', handlingWords(item)],
            ['反馈内容', plainParagraphs(item.feedback ?? item.reason).join('\n')],
          ],
        }),
    },
    suggestions: {
      subjects: ({ status }) =>
        ['answered', 'taken-up', 'not-taken-up', 'closed'].includes(status) ? [{ label: '建议人' }] : [],
      draft: (item, matter) =>
        slip(matter, '意见建议办理反馈单', {
          to: item.members.map(({ name }) => name).join('、'),
          rows: [
            ['标题', item.title],
            ['提出日期', officialDate(item.reportedOn)],
            ['答复情况', plainParagraphs(item.answer).join('\n')],
            [
              '采纳情况',
              item.takenUp === undefined ? suggestionStatuses[item.status] : item.takenUp ? '已采纳' : '未采纳',
            ],
            ['反馈内容', plainParagraphs(item.measure ?? item.reason).join('\n')],
          ],
        }),
    },
    deeds: {
      subjects: ({ status }) => (['confirmed', 'declined', 'done'].includes(status) ? [{ label: '申报单位' }] : []),
      draft: (item, matter) =>
        slip(matter, '为民办实事认定反馈单', {
          to: printedLine(matter.unit ?? '') || item.members.map(({ name }) => name).join('、'),
          rows: [
            ['事项', item.title],
            ['承办委员', item.members.map(({ name }) => name).join('、')],
            ['认定情况', deedStatuses[item.status]],
            ['反馈内容', plainParagraphs(item.reason ?? item.after).join('\n')],
          ],
        }),
    },
    arrivals: {
      subjects: ({ status, county }) =>
        ['accepted', 'returned', 'passed-on'].includes(status) ? [{ label: county }] : [],
      draft: (item, matter) =>
        slip(matter, '来稿处理反馈单', {
          to: printedLine(item.county),
          rows: [
            ['标题', item.title],
            ['来文编号', item.docNumber ?? ''],
            ['处理情况', `${arrivalStatuses[item.status]}${item.passedTo ? `：${printedLine(item.passedTo)}` : ''}`],
            [
              '采用情况',
              item.adoptedBy
                ? [adoptionLevelLabels[item.adoptedBy], printedLine(item.outlet ?? '')].filter(Boolean).join('　')
                : '',
            ],
            ['反馈内容', plainParagraphs(item.reason).join('\n')],
          ],
        }),
    },
  },
};

/** 已办结 and whatever else is told to whoever reported it. */
const told: ReadonlySet<string> = new Set(['issued', 'handled', 'fed-back', 'archived', 'rejected']);

interface Told {
  to: string;
  rows: readonly (readonly [label: string, words: string])[];
}

/** What nothing is known of is left out; the rest keeps its order. */
function slip(matter: PaperMatter, title: string, { to, rows }: Told): Paper {
  const known = rows.filter(([, words]) => words !== '');
  return {
    ...begun('feedback-slip', matter),
    title,
    addressed: to,
    paragraphs: [],
    boxes: [
      [box(numberBox), box('反馈日期', officialDate(matter.on))],
      [box('反馈对象', to)],
      ...known.map(([label, words]) => [box(label, words.includes('\n') ? words : printedLine(words))]),
      [box('反馈单位', organOf(matter))],
    ],
    receipt: {
      title: '签收回执',
      boxes: [[box(numberBox), box('收到日期')], [box('收件人'), box('联系电话')], [box('对办理结果的意见', '', 20)]],
      hint: `请将意见退回${organOf(matter)}。`,
    },
  };
}

function adoptionWords({ adoptions, number }: Opinion): string {
  const used = adoptions.filter(({ voided }) => !voided).map(adoptionLine);
  return [...(number ? [`编入${printedLine(number)}`] : []), ...new Set(used)].join('；');
}

const adoptionLine = ({ level, organ, outlet, number }: Adoption): string =>
  [adoptionLevelLabels[level], ...[organ, outlet, number].flatMap((each) => (each ? printedLine(each) : []))].join(
    '　',
  );

function handlingWords({ handlingUnits, localHandling }: Opinion): string {
  const replies = handlingUnits
    .filter(({ state, reply }) => state === 'passed' && reply)
    .map(({ name, reply }) => `${printedLine(name)}：${plainParagraphs(reply).join('')}`);
  return [...replies, ...plainParagraphs(localHandling)].join('\n');
}
