import type { Day } from '../../calendar/day';
import { officialDate } from '../../document/issue-paper';
import { plainParagraphs, printedLine } from '../../document/plain-paragraphs';
import { assigners, type CourseRecord } from '../../opinion/instruction';
import type { Opinion } from '../../opinion/opinion';
import { assigningOffices } from '../../proposal/handling-unit';
import { proposing } from '../../proposal/proposal';
import { assignedUnits, roleOf } from './proposal-papers';
import { taskSetters } from '../../task/task';
import { begun, box, numberBox, organOf, type PaperMatter } from '../matter';
import type { Paper } from '../paper';
import type { PaperRule } from '../rule';

/** 交办单: what somebody is given to do, by when, with room for what they say to it. */
export const assignmentSlip: PaperRule = {
  texts: ['title', 'addressed', 'boxes'],
  of: {
    opinions: {
      subjects: (item) => assignmentsOf(item).map(({ id, to = [] }) => ({ record: id, label: to.join('、') })),
      draft: (item, matter) => {
        const record = assignmentsOf(item).find(({ id }) => id === matter.record);
        const instruction = item.instructions.find(({ id }) => id === record?.instruction);
        return slip(matter, {
          title: '领导批示交办单',
          matter: item.title,
          by: record?.by && record.by !== 'other' ? assigners[record.by] : '',
          to: (record?.to ?? []).join('、'),
          on: record?.on,
          dueOn: record?.dueOn,
          source: matter.from,
          words: instruction
            ? {
                label: '领导批示',
                words: printedLine(instruction.text),
                by: `${printedLine(instruction.leaderPost)}　${officialDate(instruction.instructedOn)}`,
              }
            : undefined,
        });
      },
    },
    proposals: {
      subjects: (item) =>
        assignedUnits(item).map((unit) => ({ record: unit.id, label: `${unit.name}（${roleOf(item, unit)}）` })),
      draft: (item, matter) => {
        const unit = assignedUnits(item).find(({ id }) => id === matter.record);
        return slip(matter, {
          title: '提案交办单',
          matter: `${item.number ?? ''}　${unit?.part?.title ?? item.title}`,
          by: unit ? assigningOffices[unit.via] : '',
          to: unit ? `${unit.name}（${roleOf(item, unit)}）` : '',
          on: item.assignedOn,
          source: proposing(item)
            .map(({ name }) => name)
            .join('、'),
          words: {
            label: '提案内容',
            words: plainParagraphs(item.content?.suggestion ?? item.content?.situation).join('\n'),
          },
        });
      },
    },
    suggestions: {
      subjects: ({ status, addressee, form }) =>
        status === 'submitted' && addressee !== undefined
          ? [{ label: `${form === 'micro' ? '微建议' : '意见建议'}：${addressee}` }]
          : [],
      draft: (item, matter) =>
        slip(matter, {
          title: '委员意见建议交办单',
          matter: item.title,
          to: item.addressee ?? '',
          on: matter.on,
          dueOn: item.dueOn ?? undefined,
          source: item.members.map(({ name }) => name).join('、'),
          words: { label: '建议内容', words: plainParagraphs(item.content).join('\n') },
        }),
    },
    deeds: {
      subjects: ({ status, members }) =>
        status === 'confirmed' ? [{ label: members.map(({ name }) => name).join('、') }] : [],
      draft: (item, matter) =>
        slip(matter, {
          title: '为民办实事交办单',
          matter: item.title,
          to: item.members.map(({ name }) => name).join('、'),
          on: matter.on,
          dueOn: item.plannedOn,
          source: printedLine(matter.unit ?? ''),
          words: { label: '办前情况', words: plainParagraphs(item.before).join('\n') },
        }),
    },
    tasks: {
      subjects: ({ status, assignee }) =>
        ['set', 'accepted', 'returned'].includes(status) ? [{ label: assignee.name }] : [],
      draft: (item, matter) =>
        slip(matter, {
          title: '任务交办单',
          matter: item.title,
          to: item.assignee.name,
          on: item.reportedOn,
          dueOn: item.deadline,
          source: printedLine(item.setter ?? taskSetters[item.setBy]),
          words: { label: '任务要求', words: plainParagraphs(item.demand).join('\n') },
        }),
    },
    consultations: {
      subjects: ({ points }) =>
        points.filter(({ state }) => state === 'open').map(({ id, owner }) => ({ record: id, label: owner })),
      draft: (item, matter) => {
        const point = item.points.find(({ id }) => id === matter.record);
        return slip(matter, {
          title: '协商约定事项交办单',
          matter: item.title,
          to: point?.owner ?? '',
          on: matter.on,
          dueOn: point?.dueOn,
          source: printedLine(matter.unit ?? ''),
          words: { label: '约定内容', words: plainParagraphs(point?.text).join('\n') },
        });
      },
    },
  },
};

/** 交办 of instructions that stand. */
const assignmentsOf = ({ instructionRecords, instructions }: Opinion): readonly CourseRecord[] =>
  instructionRecords.filter(
    ({ step, voided, instruction }) =>
      step === 'assign' && !voided && instructions.some((each) => each.id === instruction && !each.voided),
  );

interface Assigned {
  title: string;
  matter: string;
  by?: string;
  to: string;
  on: Day | undefined;
  dueOn?: Day | undefined;
  source: string;
  words: { label: string; words: string; by?: string } | undefined;
}

function slip(matter: PaperMatter, { title, matter: about, by, to, on, dueOn, source, words }: Assigned): Paper {
  const organ = organOf(matter);
  return {
    ...begun('assignment-slip', matter),
    title,
    addressed: printedLine(to),
    paragraphs: [],
    boxes: [
      [box(numberBox), box('交办日期', on ? officialDate(on) : '')],
      [box('交办事项', printedLine(about))],
      [box('来源', source), box('交办单位', by || organ)],
      [box('承办单位', printedLine(to)), box('办结时限', dueOn ? officialDate(dueOn) : '')],
      ...(words && words.words !== '' ? [[box(words.label, words.words, 40, words.by)]] : []),
      [box('办理要求', '请认真研究，按时办结，并将办理结果书面报送。', 18)],
      [box('承办单位意见', '', 32)],
      [box('办理结果', '', 32)],
    ],
    receipt: {
      title: '签收回执',
      boxes: [
        [box(numberBox), box('签收日期')],
        [box('签收人'), box('联系电话')],
      ],
      hint: `请于签收当日退回${organ}。`,
    },
  };
}
