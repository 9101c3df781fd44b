import type { Gathering } from '../gathering/gathering';
import { mostCharacters as most } from '../text/limits';
import { choice, day, flag, line, made, maybe, own, starting, text, type FieldsOf } from '../work/field';
import { consultationForms, type Consultation, type ResearchReport, type Researcher, type Said } from './consultation';
import { outcomeForms, type ChainLink, type NextLink, type OutcomeStep } from './outcome-chain';
import { reviewResults, type AgreedPoint, type FollowUp, type Review } from './points';

export const outcomeForm = maybe(choice('成果形式', outcomeForms));
export const said = own<readonly Said[]>('会议环节');

/** What a consultation has beside what every gathering has. */
export const consultationFields = {
  form: maybe(choice('协商形式', consultationForms)),
  team: starting([], own<readonly Researcher[]>('调研组')),
  reports: made(starting([], own<readonly ResearchReport[]>('调研报告'))),
  claimed: made(starting(false, flag('已领题'))),
  noticeDueOn: maybe(made(day('应发通知日期'))),
  papersDueOn: maybe(made(day('应送材料日期'))),
  papersOn: maybe(made(day('送材料日期'))),
  parts: made(starting([], said)),
  rounds: made(starting([], own<readonly string[]>('书面协商轮次'))),
  chain: made(starting([], own<readonly ChainLink[]>('成果办理环节'))),
  next: maybe(made(own<NextLink>('下一环节'))),
  outcomeSteps: made(starting([], own<readonly OutcomeStep[]>('成果办理情况'))),
  outcomeForm: made(outcomeForm),
  points: made(starting([], own<readonly AgreedPoint[]>('约定事项'))),
  reviews: made(starting([], own<readonly Review[]>('复查'))),
  reviewDays: made(starting([], own<readonly string[]>('复查日期'))),
  follow: maybe(made(own<FollowUp>('跟踪情况'))),
} satisfies FieldsOf<Omit<Consultation, keyof Gathering>>;

const past = { past: true } as const;

/** What is said of a point and of its review. */
export const pointFields = {
  point: own<string>('约定事项'),
  text: text('约定内容', most.reason),
  owner: line('责任单位', most.name),
  dueOn: maybe(day('完成期限')),
  on: day('日期', past),
  progress: text('进展情况', most.reason),
  evidence: text('佐证', most.evidence),
  result: choice('复查结果', reviewResults),
  review: text('复查情况', most.comment),
};

/** A link of the chain is entered by the day it happened, with the paper and the words that belong to it. */
export const linkFields = {
  on: day('日期', past),
  number: maybe(line('文号', most.number)),
  text: maybe({ ...text('办理情况', most.comment), note: true as const }),
};

export const reportFields = {
  title: line('报告标题', most.title),
  on: day('完成日期', past),
  text: text('报告内容', most.section),
};
