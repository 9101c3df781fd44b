import type { Heading, PointsTable } from '../../../src/scheme/language';
import { attendance } from './patterns';

const others = [
  'type:standing-meeting',
  'type:meeting',
  'type:survey',
  'type:inspection',
  'type:study-tour',
  'type:talk',
  'type:sector-activity',
] as const;

const ofMinhang = { source: '闵行区政协委员履职积分办法（domain.md 4.2）' };

/** 主笔或个人 once, 参与 each time; the higher of both alone. */
const byPart = (id: string, heading: string, fact: string, [main, joint]: readonly [number, number]): Heading => ({
  id,
  heading,
  combine: 'highest',
  of: [
    {
      id: `${id}.main`,
      clause: '主笔或个人',
      ...ofMinhang,
      each: [{ key: fact, tags: [['as:sole', 'as:first']] }],
      score: main,
      most: 1,
    },
    { id: `${id}.joint`, clause: '参与', ...ofMinhang, each: [{ key: fact, tags: ['as:joint'] }], score: joint },
  ],
});

/** 闵行区: points add up, without a top. */
export const minhang: PointsTable = {
  tree: {
    id: 'minhang',
    heading: '委员履职积分',
    of: [
      {
        id: 'meetings',
        heading: '会议活动',
        of: [
          {
            id: 'plenary',
            clause: '全会每半天',
            ...ofMinhang,
            each: attendance('type:plenary', 'state:present'),
            score: 5,
            by: 'amount',
          },
          {
            id: 'others',
            clause: '其他会议和活动',
            ...ofMinhang,
            each: attendance('state:present', others),
            score: 5,
          },
          {
            id: 'training',
            clause: '异地培训',
            ...ofMinhang,
            each: attendance('type:off-site-training', 'state:present'),
            score: [
              ['stay:full', 10],
              ['stay:part', 5],
            ],
          },
        ],
      },
      byPart('filed', '立案提案', 'proposals.filed', [15, 3]),
      byPart('key', '重点提案', 'proposals.key', [15, 3]),
      byPart('excellent', '优秀提案', 'proposals.excellent', [10, 2]),
    ],
  },
  bands: [],
};
