import type {
  Band,
  Clause,
  ContactDuty,
  Heading,
  Pattern,
  Plan,
  ReportDuty,
  Rules,
  Sheet,
  Stars,
  Tag,
} from '../language';

/* Published rules (domain.md section 4.1, 4.2 and 4.4) as schemes say them over the facts there are. */

const present = (...types: Tag[]): Pattern => ({
  key: 'activities.attended',
  tags: ['state:present', ...(types.length > 0 ? [types] : [])],
});
const filed: Pattern = { key: 'proposals.filed' };
const by = (key: string, ...as: Tag[]): Pattern => ({ key, tags: [as] });

const minhangSource = '上海市闵行区政协委员履职积分办法';
const authored = (id: string, heading: string, key: string, first: number, joint: number): Heading => ({
  id,
  heading,
  combine: 'highest',
  of: [
    {
      id: `${id}-own`,
      clause: '主笔或个人',
      source: minhangSource,
      each: [by(key, 'as:sole', 'as:first')],
      score: first,
      most: 1,
    },
    { id: `${id}-joint`, clause: '参与', source: minhangSource, each: [by(key, 'as:joint')], score: joint },
  ],
});

export const minhang: Heading = {
  id: 'minhang',
  heading: '履职积分',
  of: [
    { id: 'plenary', clause: '全会', source: minhangSource, each: [present('type:plenary')], score: 5, by: 'amount' },
    {
      id: 'meetings',
      clause: '会议和活动',
      source: minhangSource,
      each: [present('type:meeting', 'type:survey', 'type:inspection', 'type:sector-activity')],
      score: 5,
    },
    {
      id: 'training',
      clause: '异地培训',
      source: minhangSource,
      each: [present('type:training')],
      score: [
        ['stay:full', 10],
        ['stay:part', 5],
      ],
    },
    authored('filed', '立案提案', 'proposals.filed', 15, 3),
    authored('key', '重点提案', 'proposals.key', 15, 3),
    authored('excellent', '优秀提案', 'proposals.excellent', 10, 2),
  ],
};

const tongchengSource = '桐城市政协委员履职量化考核办法（2019年）';
const plenaryLeft: Clause = {
  id: 'plenary-leave',
  clause: '全会请假',
  source: tongchengSource,
  each: [{ key: 'activities.attended', tags: ['type:plenary', 'state:leave'] }],
  score: 30,
  most: 1,
};

export const tongcheng: Heading = {
  id: 'tongcheng',
  heading: '履职考核',
  cap: 100,
  floor: 0,
  of: [
    {
      id: 'meetings',
      heading: '会议',
      cap: 50,
      floor: 0,
      of: [
        {
          id: 'plenary',
          heading: '全会',
          combine: 'highest',
          of: [
            {
              id: 'plenary-present',
              clause: '全会出席',
              source: tongchengSource,
              each: [present('type:plenary')],
              score: 50,
              most: 1,
            },
            plenaryLeft,
          ],
        },
        {
          id: 'standing',
          clause: '常委会会议',
          source: tongchengSource,
          onlyFor: ['level:standing'],
          each: [{ key: 'activities.attended', tags: ['type:standing-meeting', ['state:leave', 'state:absent']] }],
          score: [
            ['state:leave', -2],
            ['state:absent', -5],
          ],
        },
      ],
    },
    {
      id: 'proposals',
      heading: '提案',
      cap: 25,
      of: [
        {
          id: 'submitted',
          clause: '提交提案',
          source: tongchengSource,
          each: [{ key: 'proposals.submitted' }],
          score: 10,
          share: { first: 0.5 },
        },
        {
          id: 'filed',
          clause: '立案',
          source: tongchengSource,
          each: [filed],
          score: 15,
          share: { first: 0.5 },
          cap: 25,
        },
      ],
    },
    {
      id: 'activities',
      heading: '活动',
      cap: 10,
      of: [
        {
          id: 'joined',
          clause: '参加活动',
          source: tongchengSource,
          each: [present('type:survey', 'type:inspection', 'type:sector-activity')],
          score: 2,
        },
        {
          id: 'written',
          clause: '书面发言',
          source: tongchengSource,
          each: [{ key: 'activities.spoke', tags: ['form:written'] }],
          score: 5,
        },
      ],
    },
    {
      id: 'opinions',
      heading: '社情民意',
      cap: 15,
      of: [
        { id: 'sent', clause: '报送信息', source: tongchengSource, each: [{ key: 'opinions.submitted' }], score: 10 },
        {
          id: 'adopted',
          clause: '信息采用',
          source: tongchengSource,
          each: [{ key: 'opinions.adopted.city' }],
          score: 5,
        },
      ],
    },
  ],
};

const jinanSource = '济南市政协委员履职考核办法（2015年）';
export const jinan: Heading = {
  id: 'jinan',
  heading: '履职考核',
  start: 70,
  cap: 120,
  floor: 0,
  of: [
    {
      id: 'absent',
      clause: '全会缺席',
      source: jinanSource,
      each: [{ key: 'activities.attended', tags: ['type:plenary', ['state:leave', 'state:absent']] }],
      score: [
        ['state:leave', -10],
        ['state:absent', -30],
      ],
    },
    {
      id: 'extra',
      heading: '加分',
      cap: 50,
      of: [
        { id: 'more', clause: '多提立案', source: jinanSource, each: [filed], score: 5, after: 1 },
        { id: 'key', clause: '重点提案', source: jinanSource, each: [{ key: 'proposals.key' }], score: 5 },
        { id: 'excellent', clause: '优秀提案', source: jinanSource, each: [{ key: 'proposals.excellent' }], score: 10 },
        { id: 'service', clause: '公益', source: jinanSource, each: [{ key: 'deeds.done' }], score: 2, cap: 10 },
      ],
    },
  ],
};

export const jinanBands: readonly Band[] = [
  { id: 'excellent', from: 85, name: '优秀', tone: 'good' },
  { id: 'competent', from: 60, name: '称职', tone: 'fair' },
  {
    id: 'not-competent',
    from: 0,
    name: '不称职',
    tone: 'low',
    follow: { what: 'talk', by: '界别召集人', twoYears: { what: 'talk', by: '市政协' } },
  },
];

const anqingSource = '安庆市政协委员履职考核办法（2018年）';
export const anqing: Heading = {
  id: 'anqing',
  heading: '履职考核',
  cap: 100,
  of: [
    {
      id: 'meetings',
      heading: '会议',
      start: 50,
      cap: 50,
      floor: 0,
      of: [
        {
          id: 'absent',
          clause: '无故缺席会议',
          source: anqingSource,
          each: [{ key: 'activities.attended', tags: ['state:absent', ['type:meeting', 'type:standing-meeting']] }],
          score: -5,
        },
        {
          id: 'plenary-absent',
          clause: '无故缺席全会',
          source: anqingSource,
          each: [{ key: 'activities.attended', tags: ['state:absent', 'type:plenary'] }],
          score: -10,
        },
      ],
    },
    { id: 'filed', clause: '立案提案', source: anqingSource, assumed: true, each: [filed], score: 30, cap: 30 },
    { id: 'granted', granted: '其他履职', source: anqingSource, most: 20, step: 1, needs: 'evidence-and-approval' },
  ],
};

const shacheSource = '莎车县政协“六个至少”';
export const sixAtLeast: Plan = {
  id: 'six',
  name: '六个至少',
  quotas: [
    {
      id: 'opinion',
      label: '反映社情民意',
      source: shacheSource,
      for: ['unit', 'member'],
      every: 'month',
      atLeast: 1,
      of: [{ key: 'opinions.submitted' }],
      count: 'facts',
    },
    {
      id: 'suggestion',
      label: '提意见建议',
      source: shacheSource,
      for: ['unit', 'member'],
      every: 'quarter',
      atLeast: 1,
      of: [{ key: 'suggestions.submitted' }],
      count: 'facts',
    },
    {
      id: 'activity',
      label: '集体活动',
      source: shacheSource,
      assumed: true,
      for: ['unit'],
      every: 'quarter',
      atLeast: 1,
      of: [{ key: 'activities.held' }],
      count: 'facts',
    },
    {
      id: 'inspection',
      label: '视察活动',
      source: shacheSource,
      assumed: true,
      for: ['unit'],
      every: 'quarter',
      atLeast: 1,
      of: [{ key: 'activities.held', tags: ['type:inspection'] }],
      count: 'facts',
    },
    {
      id: 'survey',
      label: '调研报告',
      source: shacheSource,
      for: ['unit', 'member'],
      every: 'half-year',
      atLeast: 1,
      of: [{ key: 'reports.submitted', tags: ['type:survey'] }],
      count: 'facts',
    },
    {
      id: 'deed',
      label: '为民办实事',
      source: shacheSource,
      for: ['unit', 'member'],
      every: 'year',
      atLeast: 1,
      of: [{ key: 'deeds.done' }],
      count: 'facts',
    },
  ],
};

const pei = '沛县政协委员联络组百分制考核（2018年）';
export const peiSheet: Sheet = {
  id: 'pei',
  name: '联络组百分制考核',
  unitTypes: ['liaison-group'],
  noticeTo: '县考核办',
  bands: [],
  blocks: [
    {
      id: 'attention',
      name: '党政重视',
      indicators: [
        {
          id: 'heard',
          label: '听取汇报',
          source: pei,
          most: 10,
          method: ['hear', 'check'],
          evidence: 'text',
          kind: 'base',
        },
        { id: 'home', label: '委员之家验收', source: pei, most: 10, method: ['see'], evidence: 'file', kind: 'base' },
      ],
    },
    {
      id: 'results',
      name: '履职成效',
      indicators: [
        {
          id: 'inspected',
          label: '视察',
          source: pei,
          most: 70,
          method: ['check'],
          evidence: 'none',
          auto: { quota: 'inspection' },
          kind: 'base',
        },
        { id: 'rest', label: '其他', source: pei, assumed: true, most: 10, method: [], evidence: 'none', kind: 'base' },
        { id: 'late', label: '迟报', source: pei, most: 5, method: ['visit'], evidence: 'text', kind: 'deduct' },
      ],
    },
  ],
};

export const memberStars: Stars = {
  for: 'member',
  source: '延川县政协☆级评价激励办法（试行）',
  assumed: true,
  from: [
    { stars: 5, from: 90 },
    { stars: 4, from: 80 },
    { stars: 3, from: 70 },
    { stars: 2, from: 60 },
    { stars: 1, from: 0 },
  ],
  capped: [{ quota: 'opinion', most: 3 }],
};

export const contacts: readonly ContactDuty[] = [
  {
    id: 'leaders',
    label: '领导联系委员',
    source: '渭南市政协',
    of: 'leader',
    whom: 'member',
    every: 'year',
    atLeast: 1,
    coverage: 100,
  },
  {
    id: 'public',
    label: '委员联系群众',
    source: '渭南市政协',
    of: 'member',
    whom: 'public',
    every: 'quarter',
    atLeast: 2,
    coverage: 30,
  },
];

export const reports: readonly ReportDuty[] = [
  {
    id: 'half',
    label: '半年报告',
    source: '自治县政协',
    type: 'half-year',
    for: 'unit',
    unitTypes: ['liaison-committee'],
    every: 'half-year',
  },
  {
    id: 'duty',
    label: '履职报告',
    source: '自治县政协',
    type: 'duty-report',
    for: 'member',
    who: ['level:standing'],
    every: 'year',
  },
];

/** All of it in one scheme, which says nothing else. */
export const published: Rules = {
  words: {
    platform: '委员工作站',
    reading: '委员读书',
    consultation: '基层协商',
    opinionStation: '信息站',
    units: { 'liaison-group': '联络组' },
  },
  unitTypes: ['liaison-group', 'liaison-committee'],
  sectors: ['教育界', '工商联'],
  standards: [
    {
      id: 'five',
      name: '五统一',
      source: '长庆街道',
      items: [
        { id: 'rules', label: '规章制度' },
        { id: 'seal', label: '印章' },
      ],
    },
  ],
  standard: 'five-unified',
  rhythms: { reading: { every: 'two-months' }, consultation: { every: 'half-year' }, opinion: { every: 'month' } },
  deadlines: { submit: 5 },
  phrases: { submit: ['请补充具体建议'] },
  categories: ['经济建设', '社会事业'],
  plans: [sixAtLeast],
  points: { member: { tree: jinan, bands: jinanBands } },
  stars: [memberStars],
  sheets: [peiSheet],
  contacts,
  reports,
  ranking: { shown: 'leaders', minimum: 10 },
};
