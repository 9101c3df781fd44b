import { opinionSteps } from '../../opinion/opinion.steps';
import { rhythmLabels, type Rhythm } from '../../unit/station';
import { standards } from '../../unit/unit';
import { contactedLabels, contactorLabels, periodLabels, subjectLabels } from '../catalogue/subjects';
import {
  type Band,
  type Checklist,
  type Clause,
  type ContactDuty,
  type Granted,
  type Heading,
  type Plan,
  type Quota,
  type ReportDuty,
  type Stars,
} from '../language';
import type { Ranking } from '../scheme';
import type { SchemeWords } from '../words';
import { checkMethods, type Indicator, type Sheet } from '../assessment-sheet';
import { followWords, starCapWords, starFromWords, toneLabels } from './band-words';
import { needsLabels, scoresWords, shareWords } from './clause-words';
import { autoWords, evidenceLabels, reportLabel, type Named } from './duty-words';
import { listed, numberWords, pointsWords } from './numbers';
import { eachWords } from './pattern-words';
import { everyWords, unitTypesWords } from './quota-words';
import { anyOf } from './who-words';

/** How a field of a rule is called, and how its value reads. One that the language gains has to be named here. */
export type Formats<Rule, Inner extends keyof Rule = never> = {
  readonly [Name in Exclude<keyof Rule, 'id' | Inner>]-?: readonly [
    label: string,
    words: (value: Exclude<Rule[Name], undefined>, rule: Rule, named: Named) => string,
  ];
};

const asIs = (text: string): string => text;
const yes = (): string => '是';
const sourced = { source: ['依据', asIs], assumed: ['本会设定', yes] } as const;
const limits = { cap: ['封顶', pointsWords], floor: ['保底', pointsWords] } as const;
const some = (types: readonly string[]): string => (types.length === 0 ? '（未选）' : unitTypesWords(types));
const unitTypes = { unitTypes: ['组织类型', some] } as const;

export const headingFormats: Formats<Heading, 'of'> = {
  heading: ['名称', asIs],
  start: ['起始分', pointsWords],
  combine: ['合计办法', (combine) => ({ sum: '各项相加', highest: '各项取最高的一项' })[combine]],
  ...limits,
};

export const clauseFormats: Formats<Clause> = {
  clause: ['名称', asIs],
  ...sourced,
  each: ['计分事实', eachWords],
  score: ['分值', (_score, clause) => scoresWords(clause)],
  by: ['计法', (by) => ({ fact: '按次', item: '同一件只计一次', amount: '按数量' })[by]],
  share: ['联名分摊', (_share, clause) => shareWords(clause)],
  highestPer: ['同一件', () => '只计最高的一次'],
  per: ['每个周期最多计一次', (per) => periodLabels[per]],
  after: ['起计数', (after) => `前 ${numberWords(after)} 次不计`],
  most: ['计分次数', (most) => `最多 ${numberWords(most)} 次`],
  onlyFor: ['适用对象', anyOf],
  notFor: ['排除对象', anyOf],
  book: ['计入年度', (book) => ({ event: '按发生的日期', item: '按事项本身的日期' })[book]],
  ...limits,
};

export const grantedFormats: Formats<Granted> = {
  granted: ['名称', asIs],
  ...sourced,
  most: ['全年上限', pointsWords],
  step: ['每档', pointsWords],
  needs: ['认定条件', (needs) => needsLabels[needs]],
};

export const planFormats: Formats<Plan, 'quotas'> = { name: ['名称', asIs] };

export const quotaFormats: Formats<Quota> = {
  label: ['名称', asIs],
  ...sourced,
  for: ['对象', (asked) => listed(asked.map((subject) => subjectLabels[subject]))],
  who: ['适用对象', anyOf],
  notFor: ['排除对象', anyOf],
  ...unitTypes,
  every: [
    '周期',
    (every) =>
      typeof every === 'object' && every.orNextWorkingDay
        ? `${everyWords(every)}，遇休息日可以顺延`
        : everyWords(every),
  ],
  atLeast: ['最低要求', numberWords],
  of: ['事实', eachWords],
  count: ['计法', (count) => ({ facts: '按次', items: '同一件只计一次', amount: '按数量' })[count]],
  spread: ['完成范围', () => '人人完成'],
  proRata: ['期中加入的按时间折算', yes],
};

export const bandFormats: Formats<Band> = {
  from: ['起点', pointsWords],
  name: ['名称', asIs],
  tone: ['颜色', (tone) => toneLabels[tone]],
  follow: ['后续', followWords],
};

export const starsFormats: Formats<Stars, 'for'> = {
  ...sourced,
  from: ['各星级起点', (from) => (from.length === 0 ? '（未设）' : starFromWords(from))],
  capped: [
    '限制',
    (capped, _stars, named) =>
      capped.length === 0
        ? '（未设）'
        : listed(capped.map(({ quota, most }) => starCapWords(named.quota(quota), most))),
  ],
};

export const sheetFormats: Formats<Sheet, 'blocks' | 'bands'> = {
  name: ['名称', asIs],
  ...unitTypes,
  noticeTo: ['扣分抄告', asIs],
};

export const indicatorFormats: Formats<Indicator> = {
  label: ['名称', asIs],
  ...sourced,
  most: ['分值', pointsWords],
  method: [
    '考核方式',
    (method) => (method.length === 0 ? '（未选）' : listed(method.map((each) => checkMethods[each]))),
  ],
  evidence: ['佐证', (evidence) => evidenceLabels[evidence]],
  auto: ['自动计分', (auto, _indicator, named) => autoWords(auto, named)],
  kind: ['类别', (kind) => ({ base: '基本分', bonus: '加分', deduct: '扣分' })[kind]],
};

export const contactFormats: Formats<ContactDuty> = {
  label: ['名称', asIs],
  ...sourced,
  of: ['联系人', (of) => contactorLabels[of]],
  whom: ['联系对象', (whom) => contactedLabels[whom]],
  who: ['对象身份', anyOf],
  ...unitTypes,
  every: ['周期', (every) => periodLabels[every]],
  atLeast: ['次数', numberWords],
  coverage: ['联系面', (coverage) => `${numberWords(coverage)}%`],
};

export const reportFormats: Formats<ReportDuty> = {
  label: ['名称', asIs],
  ...sourced,
  type: ['材料类别', reportLabel],
  for: ['报送主体', (subject) => subjectLabels[subject]],
  who: ['主体身份', anyOf],
  ...unitTypes,
  every: ['周期', (every) => periodLabels[every]],
};

export const checklistFormats: Formats<Checklist, 'items'> = { name: ['名称', asIs], ...sourced, ...unitTypes };

export const wordsFormats: Formats<SchemeWords, 'units'> = {
  platform: ['平台名称', asIs],
  reading: ['读书品牌', asIs],
  consultation: ['协商品牌', asIs],
  opinionStation: ['信息站名称', asIs],
};

export const rankingFormats: Formats<Ranking> = {
  shown: [
    '排名公开',
    (shown) =>
      ({ nobody: '不公开', leaders: '领导可见', 'subject-sees-own': '本人可见自己的', all: '全体可见' })[shown],
  ],
  minimum: ['参加排名的最少数', numberWords],
};

export const rhythmWords = (rhythm: Rhythm): string =>
  'every' in rhythm ? rhythmLabels[rhythm.every] : `每月 ${numberWords(rhythm.dayOfMonth)} 日`;

export const standardWords = (standard: keyof typeof standards): string => standards[standard].label;

/** 审核, 签发: a step of an opinion's course. */
export const stepWords = (action: string): string =>
  // A name that is no step's has no label in the table.
  Object.hasOwn(opinionSteps, action) ? opinionSteps[action as keyof typeof opinionSteps].label : '其他环节';
