import type { HandlingMode } from '@lianluo/domain/handling/handling-unit';
import type { AssigningOffice, ContactMethod } from '@lianluo/domain/proposal/handling-unit';
import type { Satisfaction } from '@lianluo/domain/proposal/rating';
import { at } from '../random';
import type { Clock, Scene } from '../scene';
import type { Wording } from '../writing';

/** What happens to a proposal from 交办 on. */
export interface Handling {
  reached:
    | 'assigned'
    | 'signed-for'
    | 'return-requested'
    | 'contacted'
    | 'answered'
    | 'replied'
    | 'redo'
    | 'fed-back'
    | 'closed';
  via: AssigningOffice;
  mode: HandlingMode;
  class: string;
  said: Satisfaction;
  /** 重点提案: who leads it. */
  key?: { leader: string; post: string } | undefined;
  excellent?: number | undefined;
}

interface Course {
  scene: Scene;
  clock: Clock;
  step: (action: string, body?: object, as?: string) => void;
  name: string;
  wording: Wording;
  /** How many are asked what they say to the reply. */
  asked: number;
}

const methods: readonly ContactMethod[] = ['phone', 'meeting', 'symposium', 'meeting'];
const signers = ['局长高某（演示）', '局长白某（演示）', '局长秦某（演示）', '局长孟某（演示）'];

/** 签收、沟通、会办意见、答复、审核、征询意见、办结 */
export function handleProposal(course: Course, handling: Handling): void {
  const { scene, clock, step, name, wording } = course;
  const { reached, mode, via, key } = handling;
  const units = unitsOf(wording, mode);
  const ids = units.map((_, index) => `@${name}#handlingUnits#${index}`);
  const answering = mode === 'joint' ? ids.slice(0, 1) : ids;

  clock.pass(scene.random.int(5, 9));
  step('assign', {
    mode,
    handlingUnits: units.map((unit, index) => ({
      name: unit,
      via,
      ...(mode === 'joint' && { lead: index === 0 }),
      ...(mode === 'split' && { part: { title: `${wording.title}（${unit}办理部分）` } }),
    })),
  });
  if (key) {
    step('name-key', {
      leader: key.leader,
      leaderPost: key.post,
      decidedOn: clock.day,
      office: '提案委员会',
    });
  }
  if (reached === 'assigned') return;
  clock.pass(scene.random.int(1, 3));
  if (reached === 'return-requested')
    return step('request-return', { handlingUnit: ids[0], reason: '所提事项不属我单位职责，建议改交有关部门办理。' });
  step('sign-for', { handlingUnits: ids });
  if (reached === 'signed-for') return;
  clock.pass(scene.random.int(4, 9));
  for (const [index, id] of answering.entries())
    step('contact', { handlingUnit: id, method: at(methods, index + clock.day.length + name.length), on: clock.day });
  if (key) step('survey-key', { on: clock.day, text: `${key.post}带队到现场调研，听取承办单位和提案者的意见。` });
  if (reached === 'contacted') return;
  for (const id of ids.slice(answering.length))
    step('co-reply', { handlingUnit: id, on: clock.day, text: '同意主办单位意见，涉及我单位的事项已列入本月安排。' });
  clock.pass(scene.random.int(12, 24));
  answer(course, handling, answering, 'reply');
  if (reached === 'answered') return;
  clock.pass(scene.random.int(1, 3));
  step('check-reply', { handlingUnits: answering, pass: true, comment: '答复具体，予以通过。' });
  if (reached === 'replied') return;
  consulted(course, handling, answering);
}

/** 征询意见 of everybody who proposed it, 再次办理 where somebody is not satisfied, and the end. */
function consulted(course: Course, handling: Handling, answering: readonly string[]): void {
  const { scene, clock, step } = course;
  const { reached, said, excellent, class: result } = handling;
  clock.pass(scene.random.int(3, 6));
  rate(course, said);
  if (said === 'unsatisfied') {
    clock.pass(1);
    step('redo', { reason: '提案者对办理结果不满意，请重新研究并当面沟通。' });
    if (reached === 'redo') return;
    clock.pass(scene.random.int(6, 10));
    answer(course, handling, answering, 'redo-reply');
    clock.pass(1);
    step('check-reply', { handlingUnits: answering, pass: true, comment: '已当面沟通，予以通过。' });
    clock.pass(2);
    rate(course, 'mostly-satisfied');
  }
  clock.pass(1);
  step('feedback');
  if (reached === 'fed-back') return;
  clock.pass(2);
  step('close');
  if (result === 'B') {
    clock.pass(15);
    step('follow-up', { on: clock.day, text: '已列入年度计划，资金正在落实。', class: 'B' });
  }
  if (excellent !== undefined) {
    clock.pass(20);
    step('name-excellent', { year: excellent, decidedOn: clock.day, decision: '主席会议审定' });
  }
}

function rate({ name, step, asked }: Course, result: Satisfaction): void {
  // How it was handled satisfies more of them than what came of it.
  const attitude = result === 'unsatisfied' ? 'mostly-satisfied' : 'satisfied';
  for (let index = 0; index < asked; index++)
    step('rate', { proposer: `@${name}#proposers#${index}`, attitude, result: index === 0 ? result : attitude });
}

function answer(
  { name, step, wording }: Course,
  { class: result }: Handling,
  answering: readonly string[],
  action: 'reply' | 'redo-reply',
): void {
  const text = action === 'reply' ? wording.reply : `再次研究后：${wording.reply}`;
  step(action, {
    handlingUnits: answering,
    text,
    letter: { signer: at(signers, name.length + wording.title.length), class: result },
  });
}

/** 会办、分办 need two of them. */
function unitsOf({ units }: Wording, mode: HandlingMode): readonly string[] {
  const [first = ''] = units;
  if (mode === 'sole') return [first];
  const second = units[1] ?? (first === '区行政审批局' ? '区信访局' : '区行政审批局');
  return [first, second];
}
