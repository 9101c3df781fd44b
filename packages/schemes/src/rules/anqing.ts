import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { filed, listedAs, otherMeetings } from './parts/facts';
import { fourGrades } from './parts/grades';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('安庆市 2018 年规定');

/**
 * 安庆市 2018: of 100 points 50 for meetings, from which absences are taken, and 30 for proposals. The text breaks off after
 * that: how a proposal is scored and what the other 20 are for is filled in.
 */
export const anqing: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'anqing',
  name: '安庆委员履职考核方案（2018）',
  source: '安庆市政协 2018 年的委员履职考核规定（原文不全）',
  points: {
    member: {
      tree: {
        id: 'total',
        heading: '委员履职考核',
        cap: 100,
        floor: 0,
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
                clause: '无故缺席会议，每次',
                each: [listedAs('absent', ...otherMeetings)],
                score: -5,
                ...said,
              },
              {
                id: 'plenary-absent',
                clause: '无故缺席全体会议',
                each: [listedAs('absent', 'plenary')],
                score: -10,
                ...said,
              },
            ],
          },
          {
            id: 'proposals',
            heading: '提案',
            cap: 30,
            of: [
              {
                id: 'filed',
                clause: '提案立案',
                each: [filed],
                score: 20,
                ...assumed('上限以内的计分方法'),
              },
            ],
          },
          { id: 'rest', granted: '其他履职', most: 20, needs: 'evidence-and-approval', ...assumed('原文缺失的 20 分') },
        ],
      },
      bands: fourGrades(),
    },
  },
};
