import type { Day } from '../calendar/day';
import { mostCharacters as most } from '../text/limits';
import { choice, day, line, maybe, own, text } from '../work/field';
import { areDone, type MarkedPhrase } from './marked-phrase';
import type { Voided } from './voided';

/** 领导批示, kept verbatim. What came before and after it stands in the records of its course. */
export interface Instruction {
  id: string;
  leaderPost: string;
  instructedOn: Day;
  text: string;
  /** 呈批 that it answers, by id; nothing where the leader wrote of their own accord. */
  presentation?: string | undefined;
  enteredBy: string;
  enteredById?: string | undefined;
  enteredAt: string;
  /** 拆解 of its words into tasks. */
  phrases?: readonly MarkedPhrase[] | undefined;
  voided?: Voided | undefined;
}

/** 交办单位: the offices of party and government that hand a leader's words to those who act on them. */
export const assigners = {
  'party-office': '党委办公室',
  'government-office': '政府办公室',
  'both-offices': '党委、政府办公室',
  inspection: '督查室',
  'cppcc-office': '政协办公室',
  other: '其他',
} as const;
export type Assigner = keyof typeof assigners;

const onDay = (label: string) => day(label, { past: true });

/** What is entered of each step of the course beside the words themselves. The wire, the dialogs and the checks read it here. */
export const courseSteps = {
  present: {
    label: '呈批',
    takes: {
      leaderPost: line('呈报领导职务', most.leaderPost),
      on: onDay('呈批日期'),
      text: maybe(text('拟办意见', most.comment)),
    },
  },
  assign: {
    label: '交办',
    takes: {
      by: choice('交办单位', assigners),
      to: own<readonly string[]>('承办单位'),
      on: onDay('交办日期'),
      dueOn: maybe(day('办结时限')),
    },
  },
  handle: {
    label: '登记办理',
    takes: { on: onDay('办理日期'), text: text('办理情况', most.result) },
  },
  'feed-back': {
    label: '登记反馈',
    takes: { on: onDay('反馈日期'), text: text('反馈内容', most.result) },
  },
} as const;
export type CourseStep = keyof typeof courseSteps;

/** 批示办理: one step of a course, by whom it was entered. A wrong one is voided, and none is ever changed. */
export interface CourseRecord {
  id: string;
  step: CourseStep;
  /** The instruction it belongs to; a 呈批 comes before there is one. */
  instruction?: string | undefined;
  on: Day;
  leaderPost?: string | undefined;
  by?: Assigner | undefined;
  to?: readonly string[] | undefined;
  dueOn?: Day | undefined;
  text?: string | undefined;
  enteredBy: string;
  enteredById?: string | undefined;
  enteredAt: string;
  voided?: Voided | undefined;
}

export const courseStates = {
  presented: '待批示',
  instructed: '已批示',
  assigned: '已交办',
  handling: '办理中',
  done: '已销号',
  'fed-back': '已反馈',
} as const;
export type CourseState = keyof typeof courseStates;

const reached: Readonly<Record<CourseStep, CourseState>> = {
  present: 'instructed',
  assign: 'assigned',
  handle: 'handling',
  'feed-back': 'fed-back',
};
const order = Object.keys(courseStates);

/** One instruction from 呈批 to 反馈, beside the state of its item. */
export interface InstructionCourse {
  /** Of the instruction; of the 呈批 as long as it waits for one. */
  id: string;
  leaderPost: string;
  state: CourseState;
  /** The day it came into this state. */
  since: Day;
  /** 办结时限 of the last 交办 */
  dueOn?: Day | undefined;
  instruction?: Instruction | undefined;
  /** In the order of entry, voided ones among them. */
  records: readonly CourseRecord[];
}

interface Instructed {
  instructions: readonly Instruction[];
  instructionRecords: readonly CourseRecord[];
}

/** The instruction that answers a 呈批. */
export const answerTo = ({ instructions }: Pick<Instructed, 'instructions'>, id: string): Instruction | undefined =>
  instructions.find(({ presentation, voided }) => presentation === id && !voided);

/** Every course of an item: those that have their instruction, then what still waits for one. */
export function coursesOf(item: Instructed): InstructionCourse[] {
  const { instructions, instructionRecords } = item;
  const waiting = instructionRecords.filter(({ step, id }) => step === 'present' && !answerTo(item, id));
  return [...instructions.map((each) => answered(each, instructionRecords)), ...waiting.map(unanswered)];
}

const unanswered = (record: CourseRecord): InstructionCourse => ({
  id: record.id,
  leaderPost: record.leaderPost ?? '',
  state: 'presented',
  since: record.on,
  records: [record],
});

function answered(instruction: Instruction, all: readonly CourseRecord[]): InstructionCourse {
  const { id, leaderPost, presentation, instructedOn } = instruction;
  const records = all.filter((each) => each.instruction === id || each.id === presentation);
  const standing = records.filter(({ voided }) => !voided);
  // The furthest step decides: what is entered afterwards may have happened before.
  const last = standing.reduce<CourseRecord | undefined>(
    (first, each) => (first && rank(first) >= rank(each) ? first : each),
    undefined,
  );
  const dueOn = standing.findLast(({ step }) => step === 'assign')?.dueOn;
  return {
    id,
    leaderPost,
    ...withTasks(instruction, {
      state: last ? reached[last.step] : 'instructed',
      since: last && last.step !== 'present' ? last.on : instructedOn,
    }),
    ...(dueOn && { dueOn }),
    instruction,
    records,
  };
}

type Stand = Pick<InstructionCourse, 'state' | 'since'>;

/** What was split stands where its tasks do, as long as nothing was fed back: handed out, and done when every one of them is. */
function withTasks({ phrases = [], instructedOn }: Instruction, stand: Stand): Stand {
  if (phrases.length === 0 || stand.state === 'fed-back') return stand;
  if (areDone(phrases)) return { state: 'done', since: lastOf(phrases.flatMap(({ closedOn }) => closedOn ?? [])) };
  if (stand.state !== 'instructed') return stand;
  return { state: 'assigned', since: lastOf([instructedOn, ...phrases.map(({ markedOn }) => markedOn)]) };
}

const lastOf = (days: readonly Day[]): Day => days.toSorted().at(-1) ?? '';

const rank = ({ step }: CourseRecord): number => order.indexOf(reached[step]);

/** A course whose 呈批 or 批示 was voided has come to nothing. */
const isVoid = ({ instruction, records: [first] }: InstructionCourse): boolean =>
  instruction ? instruction.voided !== undefined : first?.voided !== undefined;

/** The courses that count. */
export const standingCourses = (item: Instructed): InstructionCourse[] =>
  coursesOf(item).filter((each) => !isVoid(each));

/** 批示在办: what waits for a leader's words, or whose outcome was not yet fed back; where it was split, until its tasks are done. */
export const isOpen = ({ state }: Pick<InstructionCourse, 'state'>): boolean =>
  state !== 'fed-back' && state !== 'done';

/** 有领导批示 */
export const wasInstructed = ({ instructions }: Pick<Instructed, 'instructions'>): boolean =>
  instructions.some(({ voided }) => !voided);

/** The lists it stands in: that of each state that one of its courses is in, once. */
export function instructionFacets(item: Instructed): string[] {
  const courses = standingCourses(item);
  return [
    ...(wasInstructed(item) ? ['instructed=true'] : []),
    ...new Set(courses.map(({ state }) => `instruction=${state}`)),
    ...(courses.some(isOpen) ? ['instructionOpen=true'] : []),
  ];
}
