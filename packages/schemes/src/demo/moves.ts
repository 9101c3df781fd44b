import { daysBetween, yearOf, type Day } from '@lianluo/domain/calendar/day';
import { daysToAnswer } from './answers';
import { adoptionBy, type Journal } from './journals';
import type { Move } from './opinion-course';
import { officeDay } from './office-days';
import { at, type Random } from './random';
import type { Wording } from './writing';

const clerk = 'clerk' as const;
const administrator = 'administrator' as const;
const act = (after: number, by: Move['by'], action: string, body: Move['body'] = () => ({})): Move => ({
  after,
  by,
  does: `actions/${action}`,
  body,
});

/** What is entered beside the state. */
const record = (after: number, does: string, body: Move['body']): Move => ({ after, by: clerk, does, body });

const rejections = [
  '所反映事项有关部门已作出安排，不再单独编报。',
  '与近期已编报的同类信息内容重复，建议补充新情况后再报。',
  '经了解有关部门已着手办理，近期可以完成，不再单独编报。',
  '与本会正在开展的专题调研内容重合，已转调研组参考。',
  '同类建议已作为提案立案办理，一并跟踪，不再编报。',
  '部分情况经核实已有变化，建议了解最新进展后重新报送。',
];
const reviews = [
  '情况属实，建议具体，拟同意。',
  '拟同意，请审签。',
  '数据已与街道核对，拟同意编报。',
  '同意，建议转有关部门研办。',
];
const signatures = ['同意印发。', '同意，报区委、区政府参阅。', '同意印发，请办公室跟踪办理情况。'];
const comments = [
  '办复内容具体，予以通过。',
  '已电话回访反映人，对办复表示理解，通过。',
  '同意办复意见，后续进展继续跟踪。',
];
const shortcomings = [
  '未说明完成时限，请补充后重新办复。',
  '只写了已开展的工作，没有回应所提建议，请逐条说明后重新办复。',
  '与现场回访情况不一致，请核实后重新办复。',
];
const localResults = [
  '街道组织社区、网格员现场核实，召开协调会一次，明确责任人和完成时限，现已整改到位并回访反映人。',
  '联络组召集居民代表和有关单位开展微协商，形成一致意见并签字确认，由社区落实，目前进展顺利。',
  '街道会同社区、物业现场办公，能立即解决的当场解决，其余列入社区月度清单，由网格员每周通报。',
  '街道已安排专项经费和人员处理，社区公示处理结果，经电话回访，反映人和居民代表表示认可。',
];
/** Invented words stand under no post that somebody holds. */
const instructions: readonly (readonly [string, string])[] = [
  ['区政府分管负责同志（演示）', '（演示批示）请牵头部门认真研究，拿出具体办法，一个月内报结果。'],
  ['区委负责同志（演示）', '（演示批示）信息反映的问题具体，请有关部门抓好落实，举一反三。'],
  ['区政府负责同志（演示）', '（演示批示）请相关部门会同街道现场办公，尽快拿出解决办法。'],
  ['区委分管负责同志（演示）', '（演示批示）建议可行，请街道试点，成熟后推广。'],
];

/** Most are taken alone, some with others. */
const kindsOfAdoption = ['single', 'single', 'single', 'combined', 'single', 'forwarded'] as const;

const mark = '（演示批示）';
/** 拆解: the first two phrases of what was written, each for a department by that day. */
function phrasesOf(text: string, [lead = '', other = '区政府办公室']: readonly string[], dueOn: Day): object[] {
  let start = mark.length;
  return text
    .slice(mark.length)
    .replace('。', '')
    .split('，')
    .map((phrase, index) => {
      const end = start + phrase.length;
      const marked = { start, end, text: phrase, assignee: { department: index === 0 ? lead : other }, dueOn };
      start = end + 1;
      return marked;
    })
    .slice(0, 2);
}

const unitOf = (name: string, unit: number): string => `@${name}#handlingUnits#${unit}`;

const waysUp = ['confidential-post', 'mail', 'paper'] as const;
/** 报送编号 of an office, which hands something up every few days. */
const numberUp = (on: Day): string =>
  `秦政协信〔${yearOf(on)}〕${1 + Math.floor(daysBetween(`${yearOf(on)}-01-01`, on) / 4)}号`;

/** The steps offices take with an opinion, as pieces to build its course of. */
export function officeMoves(random: Random, wording: Wording, improved = false) {
  const { title, content, units, reply } = wording;
  const lead = at(units, 0);
  const about = `您反映的“${title}”`;

  const moves = {
    edit: (after = 1) => act(after, clerk, 'edit', () => (improved ? { title, content } : {})),
    review: (after = 1) => act(after, administrator, 'review', () => ({ comment: random.pick(reviews) })),
    sign: (after = 1) => act(after, administrator, 'sign', () => ({ comment: random.pick(signatures) })),
    issue: (after = 1) => act(after, clerk, 'issue'),
    reject: (after = 2) => act(after, clerk, 'reject', () => ({ reason: random.pick(rejections) })),
    giveBack: (after: number, reason: string, by: Move['by'] = clerk) => act(after, by, 'return', () => ({ reason })),
    resubmit: (after: number) => act(after, 'author', 'submit'),
    withdraw: (after: number) => act(after, 'author', 'withdraw'),
    merge: (after: number, parent: string) => act(after, clerk, 'merge', () => ({ into: `@${parent}` })),
    archive: (after = 2) => act(after, clerk, 'archive'),

    transfer: (after = 1) => act(after, clerk, 'transfer', () => ({ mode: 'sole', handlingUnits: [{ name: lead }] })),
    transferTo: (after: number, mode: 'joint' | 'split', names: readonly string[]) =>
      act(after, clerk, 'transfer', () => ({
        mode,
        handlingUnits: names.map((name, index) => (mode === 'joint' ? { name, lead: index === 0 } : { name })),
      })),
    signFor: (after = 1, unit = 0) =>
      act(after, clerk, 'sign-for', (_, name) => ({ handlingUnit: unitOf(name, unit) })),
    reply: (after = 8, unit = 0, text = reply) =>
      act(after, clerk, 'reply', (_, name) => ({ handlingUnit: unitOf(name, unit), text })),
    check: (after = 1, unit = 0) =>
      act(after, clerk, 'check-reply', (_, name) => ({
        handlingUnit: unitOf(name, unit),
        pass: true,
        comment: random.pick(comments),
      })),
    refuse: (after: number, comment: string, unit = 0) =>
      act(after, clerk, 'check-reply', (_, name) => ({ handlingUnit: unitOf(name, unit), pass: false, comment })),
    /** 申请延期 and 同意延期 of one department's answer. */
    extended: (after: number, reason: string, unit: number, officeDays: number): Move[] => {
      const until = (day: Day) => officeDay(day, officeDays);
      return [
        record(after, 'deadline/extension', (day, name) => ({
          until: until(day),
          reason,
          handlingUnit: unitOf(name, unit),
        })),
        {
          ...record(1, 'deadline/extension/decision', () => ({ grant: true, comment: '情况属实，同意延期。' })),
          by: administrator,
        },
      ];
    },
    askReturn: (after: number, reason: string, unit = 0) =>
      act(after, clerk, 'request-return', (_, name) => ({ handlingUnit: unitOf(name, unit), reason })),
    refuseReturn: (after: number, reason: string, unit = 0) =>
      act(after, clerk, 'resolve-return', (_, name) => ({
        handlingUnit: unitOf(name, unit),
        decision: 'refuse',
        reason,
      })),
    release: (after: number, unit: number, reason: string) =>
      act(after, clerk, 'release', (_, name) => ({ handlingUnit: unitOf(name, unit), reason })),
    changeUnit: (after: number, to: string, unit = 0) =>
      act(after, clerk, 'resolve-return', (_, name) => ({ handlingUnit: unitOf(name, unit), decision: 'change', to })),

    handleLocally: (after = 3) => act(after, 'author', 'handle-locally', () => ({ text: random.pick(localResults) })),
    tellHandled: (after = 2) =>
      act(after, clerk, 'feedback', () => ({ text: `${about}，${lead}答复如下：${reply}感谢您对政协工作的支持。` })),
    tellLocal: (after = 2) =>
      act(after, clerk, 'feedback', () => ({
        text: `${about}已由街道协调解决，工作站将继续跟踪，欢迎随时反映新情况。`,
      })),
    tellIssued: (after = 3) =>
      act(after, clerk, 'feedback', () => ({
        text: `${about}已编发《社情民意》，报送区委、区政府参阅，后续采用和办理情况将及时告知。`,
      })),
    tellRejected: (after = 1) =>
      act(after, clerk, 'feedback', () => ({ text: `${about}经研究未予采用，理由已附，感谢您的关心，期待继续来稿。` })),

    adopt: (after: number, journal: Journal, kind = random.pick(kindsOfAdoption)): Move =>
      record(after, 'adoptions', (day) => adoptionBy(journal, officeDay(day, -random.int(1, 3)), kind)),
    /** 上报, on paper or through the city's own register here */
    handUp: (after: number, to = '市政协办公室', toParent = false): Move =>
      record(after, 'submissions', (on) => ({
        to,
        on,
        way: toParent ? 'system' : random.pick(waysUp),
        number: numberUp(on),
        toParent,
      })),
    instruct: (after = 2): Move => {
      const [leaderPost, text] = random.pick(instructions);
      return record(after, 'instructions', (day) => ({ leaderPost, instructedOn: officeDay(day, -1), text }));
    },
    /** 呈批、批示、交办、办理、反馈; split, two phrases of the leader's words become tasks before it is assigned. */
    instructed: (after: number, split = false): Move[] => {
      const [leaderPost, text] = random.pick(instructions);
      const later = (step: string) => `instructions/{@#instructions#0}/${step}`;
      return [
        record(after, 'instructions/present', (on) => ({
          leaderPost,
          on,
          text: '建议转有关部门研究办理，妥否，请批示。',
        })),
        record(random.int(1, 3), 'instructions', (instructedOn, name) => ({
          leaderPost,
          instructedOn,
          text,
          presentation: `@${name}#instructionRecords#0`,
        })),
        ...(split ? [record(0, later('split'), (on) => ({ phrases: phrasesOf(text, units, officeDay(on, 20)) }))] : []),
        record(1, later('assign'), (on) => ({ by: 'both-offices', to: [lead], on, dueOn: officeDay(on, 20) })),
        record(random.int(6, 14), later('handle'), (on) => ({
          on,
          text: `${lead}已会同街道现场核实，正在按批示要求办理。`,
        })),
        record(random.int(2, 6), later('feed-back'), (on) => ({ on, text: reply })),
      ];
    },
  };
  return {
    ...moves,
    /** 编辑、审核、签发、印发 */
    toIssued: () => [
      moves.edit(random.int(0, 2)),
      moves.review(random.int(0, 1)),
      moves.sign(random.int(0, 2)),
      moves.issue(random.int(0, 1)),
    ],
    /** 转办、签收、办复、审核办复, now and then after 退回重办 */
    throughUnit: () => [
      moves.transfer(random.int(0, 1)),
      moves.signFor(random.int(1, 3)),
      moves.reply(daysToAnswer(random)),
      ...(random.chance(0.15)
        ? [moves.refuse(random.int(1, 3), random.pick(shortcomings)), moves.reply(random.int(4, 10))]
        : []),
      moves.check(random.int(0, 3)),
    ],
  };
}
export type OfficeMoves = ReturnType<typeof officeMoves>;
