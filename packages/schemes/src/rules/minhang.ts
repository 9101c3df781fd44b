import type { Heading, Pattern } from '@lianluo/domain/scheme/language';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import {
  activities,
  asAuthor,
  asJoint,
  consulted,
  excellentProposal,
  filed,
  keyProposal,
  opinion,
  otherMeetings,
  present,
  proposal,
  read,
} from './parts/facts';
import { planOf } from './parts/quotas';

const duties = { source: '上海市闵行区规定（年份未见）' };
const points = { source: '上海市闵行区规定（年份未见）' };

/** 就高不重复: as the author once, or as often as somebody signed behind the first, whichever is more. */
const highestOf = (
  id: string,
  heading: string,
  each: Pattern,
  [author, joint]: readonly [number, number],
): Heading => ({
  id,
  heading,
  combine: 'highest',
  of: [
    { id: `${id}-author`, clause: '主笔人或个人提出', each: [asAuthor(each)], score: author, most: 1, ...points },
    { id: `${id}-joint`, clause: '参与人', each: [asJoint(each)], score: joint, ...points },
  ],
});

const takingPart = [present(...otherMeetings, 'training', ...activities), consulted, read];

/** 上海市闵行区: points that add up, the highest of individual and joint proposals, and four duties of the year. */
export const minhang: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'minhang',
  name: '闵行委员履职积分方案',
  source: '上海市闵行区政协的委员履职规定（年份未见）',
  plans: [
    planOf('year', '委员年度履职', duties, [
      { id: 'plenary-duty', label: '出席全体会议', for: ['member'], every: 'year', of: present('plenary') },
      { id: 'activities-duty', label: '参加会议或活动', for: ['member'], every: 'year', atLeast: 3, of: takingPart },
      { id: 'proposal-duty', label: '提交提案', for: ['member'], every: 'year', of: proposal },
      { id: 'opinion-duty', label: '反映社情民意信息', for: ['member'], every: 'year', of: opinion },
    ]),
  ],
  points: {
    member: {
      tree: {
        id: 'total',
        heading: '委员履职积分',
        of: [
          {
            id: 'attendance',
            heading: '会议、活动和培训',
            of: [
              {
                id: 'plenary',
                clause: '出席全体会议，每半天',
                each: [present('plenary')],
                score: 5,
                by: 'amount',
                ...points,
              },
              { id: 'taking-part', clause: '参加其他会议或活动，每次', each: takingPart, score: 5, ...points },
              {
                id: 'training',
                clause: '参加异地培训',
                each: [present('off-site-training')],
                score: [
                  ['stay:full', 10],
                  ['stay:part', 5],
                ],
                ...points,
              },
            ],
          },
          highestOf('filed', '立案提案', filed, [15, 3]),
          highestOf('key', '重点提案', keyProposal, [15, 3]),
          highestOf('excellent', '优秀提案', excellentProposal, [10, 2]),
        ],
      },
      bands: [],
    },
  },
};
