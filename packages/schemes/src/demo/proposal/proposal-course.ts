import type { Day } from '@lianluo/domain/calendar/day';
import type { AssigningOffice } from '@lianluo/domain/proposal/handling-unit';
import type { NotFiledGround, ProposerKind, Sitting } from '@lianluo/domain/proposal/proposal';
import type { Satisfaction } from '@lianluo/domain/proposal/rating';
import { at } from '../random';
import { Clock, say, type Scene } from '../scene';
import type { Wording } from '../writing';
import { handleProposal, type Handling } from './proposal-handling';

/** 提案者: members by their saved names, the first proposer first, or a body with its seal. */
export type Proposing = { members: readonly string[] } | { kind: ProposerKind; name: string };

/** How far a proposal has come, or where it left its course. */
export type ProposalReached =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'screening'
  | 'not-filed'
  | 'merged'
  | 'withdrawn'
  | 'filed'
  | Handling['reached'];

export interface ProposalPlan {
  name: string;
  by: Proposing;
  /** Who records it where that is not the office, and the saved name of their unit. */
  operator?: string | undefined;
  unit?: string | undefined;
  wording: Wording;
  session: string;
  sitting: Sitting;
  /** The day on which it is handed in. */
  day: Day;
  reached: ProposalReached;
  /** The proposal that it is merged into. */
  into?: string;
  /** How many proposers came with another that was merged into it. */
  gains?: number;
  via?: AssigningOffice;
  mode?: Handling['mode'];
  class?: string;
  said?: Satisfaction;
  key?: Handling['key'];
  /** 优秀提案 of that year. */
  excellent?: number;
}

/** 提案分类 by the theme of a matter; most are of society. */
const categories: Readonly<Record<string, string>> = {
  就业创业: '经济建设',
  营商环境: '经济建设',
  农业农村与城郊: '经济建设',
  文化体育: '文化建设',
  生态环境: '生态文明建设',
};
const categoryOf = ({ theme }: Wording): string => categories[theme] ?? '社会建设';

const grounds: readonly (readonly [NotFiledGround, string])[] = [
  ['empty', '反映的情况没有具体内容和建议，请补充后作为平时提案提出。'],
  ['personal', '所提事项属个人诉求，已告知提案者通过信访渠道反映。'],
  ['litigation', '所涉纠纷已进入诉讼程序，不宜作为提案立案。'],
  ['other', '所提事项不属本区职权，已告知提案者，可作为社情民意信息反映。'],
];

/** The same matter, put as a proposal is called. */
const asProposal = (wording: Wording): Wording => ({
  ...wording,
  title: wording.title.replace(/的建议$/, '的提案').replace(/的反映$/, '问题的提案'),
});

/** 提交、初审、复审, and for what was filed everything after 交办. Says each step on its day. */
export function playProposal(scene: Scene, { wording, ...told }: ProposalPlan): void {
  const plan = { ...told, wording: asProposal(wording) };
  const { name, operator = scene.clerk, reached } = plan;
  const path = `/committees/${scene.committee}/proposals`;
  const clock = new Clock(scene, plan.day, scene.random.int(0, 150));
  const step = (action: string, body: object = {}, as = scene.clerk, along: readonly string[] = []): void =>
    say(scene, clock, { as, method: 'POST', path: `${path}/{${name}}/actions/${action}`, touch: name, body, along });

  say(scene, clock, { as: operator, method: 'POST', path, save: name, body: draftOf(plan) });
  if (reached === 'draft') return;
  clock.pass(0);
  step('submit', {}, operator);
  if (reached === 'submitted') return;
  clock.pass(1);
  if (reached === 'returned') return step('return', { reason: '请补充调研数据，并把两个事项分开提出。' });
  const filed = reached !== 'not-filed' && reached !== 'merged' && reached !== 'withdrawn';
  step('read-first', { firstReading: reached === 'merged' ? 'merge' : filed ? 'file' : 'not-file' });
  if (reached === 'screening') return;
  for (const [index] of signersOf(plan).entries())
    step('confirm-signing', { proposer: `@${name}#proposers#${index + 1}`, state: 'confirmed' });
  clock.pass(1);
  if (reached === 'merged') return step('merge', { into: `@${plan.into}` }, scene.clerk, [plan.into ?? '']);
  if (reached === 'withdrawn') return step('retract', { reason: '提案者来函，所提问题已经解决，申请撤案。' });
  if (reached === 'not-filed') {
    const [ground, reason] = at(grounds, Number(/\d+$/.exec(name)?.[0] ?? 0));
    return step('not-file', { ground, reason }, scene.administrator);
  }
  step('file', { category: categoryOf(plan.wording) }, scene.administrator);
  if (reached === 'filed') return;
  const { via = 'government', mode = 'sole', class: result = 'A', said = 'satisfied', key, excellent } = plan;
  handleProposal(
    { clock, scene, step, name, wording: plan.wording, asked: signersOf(plan).length + 1 + (plan.gains ?? 0) },
    { reached, via, mode, class: result, said, key, excellent },
  );
}

const signersOf = ({ by }: ProposalPlan): readonly string[] => ('members' in by ? by.members.slice(1) : []);

function draftOf({ by, unit, wording, session, sitting }: ProposalPlan): object {
  const proposers =
    'members' in by
      ? by.members.map((member) => ({ member: `@${member}` }))
      : [{ kind: by.kind, name: by.name, sealed: true }];
  return {
    title: wording.title,
    ...(unit !== undefined && { unit: `@${unit}` }),
    form: 'members' in by ? (by.members.length > 1 ? 'joint' : 'single') : 'collective',
    proposers,
    content: wording.content,
    session,
    sitting,
    category: categoryOf(wording),
    wanted: at(wording.units, 0),
  };
}
