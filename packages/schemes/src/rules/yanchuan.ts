import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { contact } from './parts/duties';
import { dutyPoints } from './parts/duty-points';
import { opinion, proposal } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（延川）');

/** 延川县: five levels that contact one another, three kinds of places, ☆ of members by the thresholds of domain.md 4.3. */
export const yanchuan: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'yanchuan',
  name: '延川五级网格和☆级评价方案',
  system: 11,
  source: '陕西省市县政协主席座谈会交流材料（延川县）',
  words: {
    ...baseRules.words,
    platform: '联络站、协商议事室、工作室',
    units: { 'activity-group': '工作小组' },
  },
  unitTypes: ['liaison-station', 'council-room', 'studio', 'activity-group', 'special-committee'],
  plans: [
    planOf('least', '☆级评价基本要求', assumed('内容'), [
      {
        id: 'words',
        label: '提交提案或反映社情民意信息',
        for: ['member'],
        every: 'year',
        of: [proposal, opinion],
      },
    ]),
  ],
  points: {
    member: {
      tree: { id: 'total', heading: '委员履职☆级评价', cap: 100, of: dutyPoints(assumed('项目和分值')) },
      bands: [],
    },
  },
  stars: [
    {
      for: 'member',
      from: [
        { stars: 5, from: 90 },
        { stars: 4, from: 80 },
        { stars: 3, from: 70 },
        { stars: 2, from: 60 },
        // Below 60; who has nothing to show has no star.
        { stars: 1, from: 1 },
      ],
      capped: [{ quota: 'words', most: 3 }],
      source: '公开材料（延川☆级评价）；分数线和限星为推定',
      assumed: true,
    },
  ],
  contacts: [
    contact(assumed('联系频次'), {
      id: 'five-levels',
      label: '五级网格“一级联一级”',
      of: 'leader',
      whom: 'member',
      every: 'quarter',
    }),
  ],
};
