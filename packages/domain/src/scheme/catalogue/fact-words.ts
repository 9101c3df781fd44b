import type { KindName, KindTable } from '../../work/kinds';
import type { Subject, TagName } from '../language';
import { everybody, exactly, type FactWords } from './words';
import { gatheringWords } from './gathering-words';
import { opinionWords } from './opinion-words';
import { vocabularies as known } from './vocabularies';

const office: readonly Subject[] = ['committee', 'topic'];
/** Of what no member is named on: the committee, the unit that organises, the topics. */
const held: readonly Subject[] = ['committee', 'unit', 'topic'];
const proposed = { as: known.roles, session: known.sessions } as const;
const classed = { ...proposed, class: known.classes } as const;
const suggested = {
  as: known.suggesters,
  level: known.suggestionLevels,
  form: known.suggestionForms,
} as const;
const written = { type: known.reportTypes, as: known.reportSubjects } as const;
const handedIn = { ...written, state: known.handedIn } as const;
const consulted = { type: known.procedures } as const;
const researched = { ...consulted, as: known.researchers } as const;
const task = { type: known.taskTypes } as const;
const reading = { form: known.readingForms, carrier: known.readingCarriers } as const;
const contact = { type: known.contactWays } as const;
const deed = { as: known.doers, type: known.deedTypes } as const;
const spoken = { as: known.speakers } as const;
const provided = { as: known.providers } as const;
const drafted = { as: known.drafters } as const;

/** 联系 is proved beside the kinds (`grid/contact.ts`), and what the roster says of a member (`facts-of-profile.ts`). */
export type FactSource = KindName | 'contacts' | 'members';

/** Of each kind the keys of its table; of a kind whose table is made by a function a test tells of one that has no words. */
type Words = { readonly [Kind in KindName]: Readonly<Record<keyof KindTable[Kind]['proves'] & string, FactWords>> } & {
  readonly contacts: Readonly<Record<string, FactWords>>;
  readonly members: Readonly<Record<string, FactWords>>;
};

/** 事实的说法: what an office calls each key, and what its facts may carry. */
export const factWords: Words = {
  opinions: opinionWords,
  issues: { 'issues.issued': exactly('编发期数', '编发', '期', '信息专刊', office) },
  calls: {},
  arrivals: {
    'arrivals.received': exactly('收到来稿', '收到', '件', '来稿', office),
    'arrivals.accepted': exactly('来稿采用入库', '采用', '件', '采用入库的来稿', office),
  },
  activities: {
    ...gatheringWords('activities', '活动', { type: known.activityTypes }),
    'activities.held': {
      ...exactly('组织委员活动', '组织', '次', '活动', held),
      order: 'act',
      tags: { type: known.activityTypes },
      never: ['form', 'carrier'],
      amount: { unit: '人', each: '每服务一人次', duty: '服务 # 人次' },
    },
  },
  consultations: {
    ...gatheringWords('consultations', '协商活动', { type: known.consultationTypes, form: known.consultationForms }),
    'consultations.topic-claimed': { ...exactly('领题协商', '领办', '次', '领题协商', everybody), tags: researched },
    'consultations.outcome-reported': {
      ...exactly('协商成果报送', '报送', '项', '协商成果', everybody),
      tags: researched,
    },
    'consultations.outcome-adopted': {
      ...exactly('协商成果采纳', '有', '项', '被采纳的协商成果', everybody),
      tags: researched,
    },
    'consultations.looked-back': {
      ...exactly('协商成果回头看', '开展', '次', '协商成果回头看', held),
      tags: consulted,
    },
    'consultations.point-done': {
      ...exactly('约定事项落实', '有', '次', '约定事项得到落实的协商', held),
      tags: consulted,
      amount: { unit: '项', each: '每落实一项约定事项', duty: '落实 # 项约定事项' },
      several: true,
    },
  },
  readings: {
    ...gatheringWords('readings', '读书活动', reading),
    'readings.led': {
      ...exactly('读书领读、导读', '领读、导读', '次', '读书活动', everybody),
      order: 'act',
      tags: { as: known.readers, ...reading },
    },
    'readings.shared': {
      ...exactly('读书分享', '作', '次', '读书分享', everybody),
      tags: reading,
      several: true,
    },
    'readings.book-read': {
      ...exactly('读过的书', '读', '本', '书', everybody),
      tags: reading,
      several: true,
    },
  },
  deeds: {
    'deeds.done': {
      ...exactly('为民办实事', '办成', '件', '为民实事', everybody),
      tags: deed,
      amount: { unit: '人', each: '每受益一人', duty: '受益 # 人' },
    },
    'deeds.yuan': {
      ...exactly('为民办实事资金', '办成', '件', '有资金投入的为民实事', everybody),
      tags: deed,
      amount: { unit: '元', each: '每投入一元', duty: '投入 # 元' },
    },
  },
  suggestions: {
    'suggestions.submitted': { ...exactly('意见建议提出', '提出', '条', '意见建议', everybody), tags: suggested },
    'suggestions.answered': {
      ...exactly('意见建议答复', '有', '条', '得到答复的意见建议', everybody),
      tags: suggested,
    },
    'suggestions.taken-up': { ...exactly('意见建议采纳', '有', '条', '被采纳的意见建议', everybody), tags: suggested },
  },
  proposals: {
    'proposals.submitted': { ...exactly('提案提交', '提交', '件', '提案', everybody), tags: proposed },
    'proposals.filed': { ...exactly('提案立案', '有', '件', '立案提案', everybody), tags: proposed },
    'proposals.not-filed': { ...exactly('提案不予立案', '有', '件', '不予立案的提案', everybody), tags: proposed },
    'proposals.turned-into-opinion': {
      ...exactly('提案转社情民意信息', '有', '件', '转为社情民意信息的提案', everybody),
      tags: proposed,
    },
    'proposals.key': { ...exactly('重点提案', '有', '件', '重点提案', everybody), tags: proposed },
    'proposals.excellent': { ...exactly('优秀提案', '有', '件', '优秀提案', everybody), tags: proposed },
    'proposals.replied': { ...exactly('提案答复', '有', '件', '已答复的提案', everybody), tags: classed },
    'proposals.rated': {
      ...exactly('提案评价', '有', '件', '经评价的提案', everybody),
      tags: { ...proposed, rating: known.ratings },
    },
    'proposals.closed': { ...exactly('提案办结', '有', '件', '办结的提案', everybody), tags: classed },
  },
  reports: {
    'reports.submitted': { ...exactly('履职材料报送', '报送', '份', '履职材料', everybody), tags: handedIn },
    'reports.late': {
      ...exactly('履职材料逾期报送', '有', '份', '履职材料', everybody),
      tags: written,
      before: '逾期报送的',
    },
    'reports.accepted': {
      ...exactly('履职材料接收', '有', '份', '履职材料', everybody),
      tags: handedIn,
      before: '获接收的',
    },
  },
  speeches: {
    'speeches.oral': { ...exactly('大会口头发言', '作', '次', '大会口头发言', everybody), tags: spoken },
    'speeches.written': { ...exactly('大会书面发言', '作', '次', '大会书面发言', everybody), tags: spoken },
  },
  motions: {
    'motions.adopted': { ...exactly('建议案通过', '有', '件', '通过的建议案', everybody), tags: drafted },
    'motions.answered': { ...exactly('建议案答复', '有', '件', '得到答复的建议案', everybody), tags: drafted },
  },
  tasks: {
    'tasks.set': { ...exactly('任务下达', '承办', '件', '任务', everybody), tags: task },
    'tasks.done': {
      ...exactly('任务销号', '完成', '件', '任务', everybody),
      tags: { ...task, state: known.ticked },
      before: '已销号的',
    },
    'tasks.late': { ...exactly('任务逾期完成', '有', '件', '任务', everybody), tags: task, before: '逾期完成的' },
  },
  clues: {
    'clues.submitted': { ...exactly('提案线索提供', '提供', '条', '提案线索', everybody), tags: provided },
    'clues.published': { ...exactly('提案线索入选', '有', '条', '入选的提案线索', everybody), tags: provided },
  },
  awards: {
    'awards.given': {
      ...exactly('表彰奖励', '受到', '次', '表彰奖励', everybody),
      order: 'act',
      tags: { type: known.honours, level: known.awardLevels },
    },
    'censures.given': {
      ...exactly('通报批评', '受到', '次', '通报批评', everybody),
      order: 'act',
      tags: { type: known.censures, level: known.awardLevels },
    },
  },
  contacts: {
    'contacts.held': { ...exactly('联系走访', '开展', '次', '联系走访', everybody), tags: contact },
    'contacts.made': {
      ...exactly('主动联系走访', '主动开展', '次', '联系走访', ['member', 'unit']),
      order: 'act',
      tags: { ...contact, as: known.contacted },
    },
    'contacts.received': {
      ...exactly('接受联系走访', '接受', '次', '联系走访', ['member', 'unit']),
      order: 'act',
      tags: { ...contact, as: known.contactors },
    },
  },
  members: {
    'status.suspended': { ...exactly('暂停履职', '被', '次', '暂停履职', ['member']), order: 'act' },
  },
};

/** Names of tags as the kinds' tables say them. */
export const tagOfDimension = {
  role: 'as',
  type: 'type',
  level: 'level',
  state: 'state',
  form: 'form',
  carrier: 'carrier',
  stay: 'stay',
  route: 'route',
  session: 'session',
  class: 'class',
  rating: 'rating',
} as const satisfies Readonly<Record<string, TagName>>;
