import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { fiveUnified } from './parts/checklists';
import { fact, held, present } from './parts/facts';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { assumed } = sourceOf('公开材料（新城）');
const scored = assumed('分值');
const studios = ['studio'] as const;

/** 新城区: studios with a site standard, days on duty, and work in them that counts among the points. */
export const xincheng: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'xincheng',
  name: '新城委员工作室方案',
  system: 14,
  source: '新城区政协委员工作室材料',
  words: {
    ...baseRules.words,
    platform: '委员工作室',
    consultation: '委员在身边·协商在一线',
    units: { studio: '委员工作室' },
  },
  unitTypes: ['studio', 'study-group', 'special-committee'],
  // A standard of the sites exists; its items do not stand in the text.
  standards: [fiveUnified(assumed('工作室建设标准的内容借用“五统一”，均'), studios)],
  plans: [
    planOf('duty', '委员轮值', assumed('频次'), [
      {
        id: 'duty-shift',
        label: '委员轮值日值班',
        for: ['unit'],
        unitTypes: studios,
        every: 'month',
        of: held('duty-shift', 'reception-day'),
      },
    ]),
  ],
  points: {
    member: {
      // 综合量化积分 has other parts, whose text was not found.
      tree: {
        id: 'total',
        heading: '综合量化积分',
        of: [
          {
            id: 'studio-work',
            heading: '委员工作室履职',
            cap: 30,
            of: [
              {
                id: 'on-duty',
                clause: '轮值、接待群众',
                each: [present('duty-shift', 'reception-day')],
                score: 3,
                ...scored,
              },
              {
                id: 'consulting',
                clause: '参加微协商',
                each: [fact('consultations.attended', 'type:micro', 'state:present'), present('micro-consultation')],
                score: 5,
                ...scored,
              },
              {
                id: 'serving',
                clause: '参加志愿服务',
                each: [present('volunteering', 'micro-service')],
                score: 3,
                ...scored,
              },
            ],
          },
        ],
      },
      bands: [],
    },
  },
};
