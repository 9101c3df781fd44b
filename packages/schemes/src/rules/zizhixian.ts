import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { checklist, fiveHave } from './parts/checklists';
import { reportsOf } from './parts/duties';
import { fiveOnesOfUnit } from './parts/five-ones';
import { unitGrades } from './parts/grades';
import { fromQuotas, indicator } from './parts/indicators';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（自治县）');
const towns = ['liaison-committee'] as const;
const scored = assumed('分值');

const ones = fiveOnesOfUnit({
  id: 'five-ones',
  name: '五个一',
  by: { source: '公开材料（自治县“五个一”）' },
  nearest: {
    source: '公开材料（自治县“五个一”）；征集以报送的提案线索或提案计、实事以一年为期系推定',
    assumed: true,
  },
  unitTypes: towns,
});

/** 自治县联络委: 三个有, 五有, 五个一, a half-yearly report, a sheet whose deductions go to the county's performance office. */
export const zizhixian: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'zizhixian',
  name: '自治县联络委方案',
  system: 16,
  source: '某自治县政协联络委工作材料',
  words: {
    ...baseRules.words,
    platform: '政协联络委员会',
    units: { 'liaison-committee': '政协联络委员会', 'liaison-station': '委员志愿服务站' },
  },
  unitTypes: ['liaison-committee', 'liaison-station', 'special-committee'],
  standard: 'five-have',
  standards: [
    checklist('three-have', '三个有', said, ['组织有序', '领导有力', '履职有人'], towns),
    fiveHave(said, towns),
  ],
  rhythms: { ...baseRules.rhythms, consultation: { every: 'half-year' } },
  plans: [ones],
  sheets: [
    {
      id: 'town-sheet',
      name: '联络委考核评价表',
      unitTypes: towns,
      blocks: [
        {
          id: 'building',
          name: '规范化建设',
          indicators: [
            indicator(scored, { id: 'three', label: '“三个有”', most: 10, method: ['hear', 'check'] }),
            indicator(scored, { id: 'five', label: '“五有”', most: 20, method: ['see', 'check'] }),
          ],
        },
        { id: 'duties', name: '“五个一”活动', indicators: fromQuotas(scored, 10, ones.quotas) },
        {
          id: 'papers',
          name: '计划、总结和报告',
          indicators: [
            indicator(scored, { id: 'year', label: '按时报送年度计划和总结', most: 10, evidence: 'file' }),
            indicator(scored, { id: 'half', label: '半年书面报告或述职', most: 10, evidence: 'file' }),
          ],
        },
        {
          id: 'deduction',
          name: '扣分',
          indicators: [
            indicator(scored, {
              id: 'lagging',
              label: '工作滞后被通报批评',
              most: 10,
              kind: 'deduct',
              evidence: 'file',
            }),
          ],
        },
      ],
      bands: unitGrades({ what: 'criticism', by: '县政协' }),
      noticeTo: '县绩效考核部门',
    },
  ],
  reports: reportsOf(said, { for: 'unit', unitTypes: towns }, [
    ['plan', '年度计划', 'plan', 'year'],
    ['summary', '年度总结', 'summary', 'year'],
    ['half-yearly', '半年书面报告（述职）', 'half-year', 'half-year'],
  ]),
};
