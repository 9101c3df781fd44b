import { nodeSchemas } from '../scheme-points';
import type { FieldTexts, Reference } from './reference';

const sourced = { source: '依据', assumed: 'true 即依据未作规定，由本会设定' } as const;
const limits = { cap: '封顶', floor: '保底' } as const;
const ruleId = '在本方案中的 id，不随名称改变';

const within = (place: string, fields: FieldTexts): FieldTexts =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [`${place}.${name}`, text]));

const bands: FieldTexts = {
  bands: '等次，从高到低；最后一个等次直到最低分',
  ...within('bands', {
    id: ruleId,
    from: '从多少分起',
    name: '等次名称',
    tone: '颜色',
    follow: '列入这一等次的后续办理',
    'follow.what': '怎样办理',
    'follow.by': '由谁办理',
    'follow.twoYears': '连续两年列入这一等次的后续办理',
    'follow.twoYears.what': '怎样办理',
    'follow.twoYears.by': '由谁办理',
  }),
};

const quota: FieldTexts = {
  id: ruleId,
  label: '任务名称',
  ...sourced,
  for: '对哪些对象的要求',
  who: '适用于哪些人，符合其一即可',
  notFor: '不适用于哪些人',
  unitTypes: '适用的组织类型',
  every: '周期，或每月固定日期',
  'every.day': '每月几日',
  'every.orNextWorkingDay': 'true 即遇休息日可以顺延到下一工作日',
  atLeast: '最低要求',
  of: '算作完成的事实',
  count: '怎样计数',
  spread: 'every-member 即组织中人人完成',
  proRata: 'true 即期中加入的按时间折算',
};

const indicator: FieldTexts = {
  id: ruleId,
  label: '指标名称',
  ...sourced,
  most: '分值；扣分指标为最多扣多少',
  method: '考核方式',
  evidence: '须有的佐证',
  auto: '由任务完成情况或积分自动得出',
  'auto.quota': '任务的 id',
  'auto.node': '积分项的 id',
  kind: '类别',
};

const pattern: FieldTexts = {
  key: '事实，如 proposals.filed',
  tags: '情形，如 as:first；各项都要符合，内层列表符合其一即可',
};

const contact: FieldTexts = {
  id: ruleId,
  label: '联系任务的名称',
  ...sourced,
  of: '联系人',
  whom: '联系对象',
  who: '联系对象须是哪些人，符合其一即可',
  unitTypes: '联系对象的组织类型',
  every: '周期',
  atLeast: '每个对象至少几次',
  coverage: '联系面，百分比',
};

const report: FieldTexts = {
  id: ruleId,
  label: '报送任务的名称',
  ...sourced,
  type: '材料类别',
  for: '由谁报送',
  who: '须是哪些人，符合其一即可',
  unitTypes: '适用的组织类型',
  every: '周期',
};

const pointsTable: FieldTexts = { tree: '积分表，总分即最上层的分数', ...bands };
const subjects = { member: '委员积分表', unit: '联络组织积分表', committee: '本会积分表' } as const;

/** What rules say, wherever they stand: in a preset, a version, a draft. */
export const rulesFields: FieldTexts = {
  words: '品牌名称',
  'words.platform': '平台名称',
  'words.reading': '读书品牌',
  'words.consultation': '协商品牌',
  'words.opinionStation': '信息站名称',
  'words.units': '各类组织的叫法，按组织类型',
  unitTypes: '设置的组织类型',
  sectors: '界别',
  standards: '规范化标准',
  ...within('standards', {
    id: ruleId,
    name: '标准名称',
    ...sourced,
    unitTypes: '适用的组织类型',
    items: '逐项对照的内容',
    'items.id': ruleId,
    'items.label': '内容',
  }),
  standard: '工作台以哪一种规范化标准判断组织是否健全',
  rhythms: '三站的开展周期',
  'rhythms.reading': '委员读书',
  'rhythms.consultation': '基层协商',
  'rhythms.opinion': '社情民意信息工作站',
  ...within('rhythms.reading', { every: '周期', dayOfMonth: '每月几日' }),
  ...within('rhythms.consultation', { every: '周期', dayOfMonth: '每月几日' }),
  ...within('rhythms.opinion', { every: '周期', dayOfMonth: '每月几日' }),
  deadlines: '社情民意信息各环节的办理时限，工作日；null 即不设',
  phrases: '各环节的常用语',
  categories: '提案分类',
  plans: '履职计划',
  'plans.id': ruleId,
  'plans.name': '计划名称',
  'plans.quotas': '其中各项任务',
  ...within('plans.quotas', quota),
  ...within('plans.quotas.of', pattern),
  points: '积分表，按考核对象',
  ...within('points', subjects),
  ...Object.assign({}, ...Object.keys(subjects).map((subject) => within(`points.${subject}`, pointsTable))),
  stars: '星级',
  ...within('stars', {
    ...sourced,
    for: '给谁评星级',
    from: '各星级的起点',
    'from.stars': '几星',
    'from.from': '从多少分起',
    capped: '任务未完成的，星级不超过多少',
    'capped.quota': '任务的 id',
    'capped.most': '最多几星',
  }),
  sheets: '考核表',
  ...within('sheets', {
    id: ruleId,
    name: '考核表名称',
    unitTypes: '适用的组织类型',
    blocks: '考核表的各部分',
    'blocks.id': ruleId,
    'blocks.name': '名称',
    'blocks.indicators': '指标',
    ...within('blocks.indicators', indicator),
    ...bands,
    noticeTo: '扣分抄告的单位',
  }),
  contacts: '联系任务',
  ...within('contacts', contact),
  reports: '报送任务',
  ...within('reports', report),
  ranking: '排名',
  'ranking.shown': '排名向谁公开',
  'ranking.minimum': '不足多少个对象的不排名',
};

const clause: FieldTexts = {
  id: ruleId,
  clause: '条款名称',
  ...sourced,
  each: '计分的事实',
  ...within('each', pattern),
  score: '分值；按情形不同的，逐行写 [情形, 分值]，取第一个符合的，* 即其他',
  by: '怎样计数，默认按次',
  share: '联名的怎样分摊；不写即各人均计全分',
  'share.first': '第一提案人所得的比例，其余的人平分余下部分',
  highestPer: 'item 即同一件只计最高的一次',
  per: '每个周期最多计一次',
  after: '前几次不计',
  most: '最多计几次',
  onlyFor: '只适用于哪些人，符合其一即可',
  notFor: '不适用于哪些人',
  book: '计入哪一年，默认按发生的日期',
  ...limits,
};

const heading: FieldTexts = {
  id: ruleId,
  heading: '标题',
  of: '其下各项',
  start: '起始分',
  combine: '怎样合计，默认各项相加',
  ...limits,
};

/** 计分项 as parts of the document of their own: each stands within others. */
export const nodeReference: Reference = {
  schemas: {
    SchemeClause: { schema: nodeSchemas.clause, fields: clause },
    SchemeGranted: {
      schema: nodeSchemas.granted,
      fields: {
        id: ruleId,
        granted: '认定加减分项的名称',
        ...sourced,
        most: '全年最多加多少分；扣分的为负数',
        step: '每档多少分',
        needs: '认定须有什么',
      },
    },
    ...Object.fromEntries(
      nodeSchemas.headings.map((schema, depth) => [`SchemeHeading${depth + 1}`, { schema, fields: heading }]),
    ),
  },
};
