import type { PointsTable } from '../../../src/scheme/language';
import { attendance, key } from './patterns';

const ofJinan = { source: '济南市政协委员履职考评办法（2015，domain.md 4.2）' };
const convener = { what: 'talk', by: '界别召集人' } as const;

/** 济南市 2015: seventy to start with, fifty more to gain. */
export const jinan: PointsTable = {
  tree: {
    id: 'jinan',
    heading: '委员履职考评',
    start: 70,
    cap: 120,
    floor: 0,
    of: [
      {
        id: 'plenary',
        clause: '全会缺席、请假',
        ...ofJinan,
        each: attendance('type:plenary', ['state:leave', 'state:absent']),
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
          {
            id: 'filed',
            clause: '第二件立案提案起',
            ...ofJinan,
            each: key('proposals.filed'),
            score: 5,
            after: 1,
            cap: 20,
          },
          { id: 'key', clause: '重点提案', ...ofJinan, each: key('proposals.key'), score: 5 },
          { id: 'excellent', clause: '优秀提案', ...ofJinan, each: key('proposals.excellent'), score: 10 },
          { id: 'service', clause: '公益活动', ...ofJinan, each: key('deeds.done'), score: 2, cap: 10 },
        ],
      },
    ],
  },
  bands: [
    { id: 'excellent', from: 85, name: '优秀', tone: 'good' },
    { id: 'competent', from: 60, name: '称职', tone: 'fair' },
    {
      id: 'not',
      from: 0,
      name: '不称职',
      tone: 'low',
      follow: { ...convener, twoYears: { what: 'talk', by: '市政协' } },
    },
  ],
};
