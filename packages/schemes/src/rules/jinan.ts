import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { deed, excellentProposal, filed, keyProposal, listedAs, opinion, present, proposal } from './parts/facts';
import { planOf } from './parts/quotas';

const duties = { source: '济南市 2015 年“三个一”规定' };
const points = { source: '济南市 2015 年规定' };

/** 济南市 2015: 70 points to begin with and 50 to be added at most, 三个一 of the year, and talks that follow a low grade. */
export const jinan: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'jinan',
  name: '济南委员履职考评方案（2015）',
  source: '济南市政协 2015 年的委员履职考评规定',
  plans: [
    planOf('three-ones', '三个一', duties, [
      { id: 'plenary-duty', label: '出席全体会议', for: ['member'], every: 'year', of: present('plenary') },
      {
        id: 'words-duty',
        label: '提交提案或反映社情民意信息',
        for: ['member'],
        every: 'year',
        of: [proposal, opinion],
      },
      {
        id: 'visit-duty',
        label: '参加调研或视察',
        for: ['member'],
        every: 'year',
        of: present('survey', 'inspection'),
      },
    ]),
  ],
  points: {
    member: {
      tree: {
        id: 'total',
        heading: '委员履职考评',
        start: 70,
        cap: 120,
        floor: 0,
        of: [
          {
            id: 'plenary-missed',
            clause: '未出席全体会议',
            each: [listedAs('absent', 'plenary'), listedAs('leave', 'plenary')],
            score: [
              ['state:absent', -30],
              ['state:leave', -10],
            ],
            ...points,
          },
          {
            id: 'extra',
            heading: '加分',
            cap: 50,
            of: [
              { id: 'filed', clause: '第二件起的立案提案', each: [filed], score: 5, after: 1, cap: 20, ...points },
              { id: 'key', clause: '重点提案', each: [keyProposal], score: 5, ...points },
              { id: 'excellent', clause: '优秀提案', each: [excellentProposal], score: 10, ...points },
              {
                id: 'service',
                clause: '社会公益',
                each: [deed, present('volunteering', 'micro-charity')],
                score: 2,
                cap: 10,
                ...points,
              },
            ],
          },
        ],
      },
      bands: [
        { id: 'grade-excellent', from: 85, name: '优秀', tone: 'good' },
        { id: 'grade-competent', from: 60, name: '称职', tone: 'fair' },
        {
          id: 'grade-not-competent',
          from: 0,
          name: '不称职',
          tone: 'low',
          follow: { what: 'talk', by: '界别召集人', twoYears: { what: 'talk', by: '市政协' } },
        },
      ],
    },
  },
};
