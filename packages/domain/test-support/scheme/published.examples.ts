import { jinan } from './published';
import type { ContactDuty, Plan, ReportDuty, Stars } from '../../src/scheme/language';
import type { Rules } from '../../src/scheme/scheme';
import type { Sheet } from '../../src/scheme/assessment-sheet';

/* Rules beside points as the sources have them (domain.md sections 3 and 4), and all of them in one scheme. */

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
  points: { member: jinan },
  stars: [memberStars],
  sheets: [peiSheet],
  contacts,
  reports,
  ranking: { shown: 'leaders', minimum: 10 },
};
