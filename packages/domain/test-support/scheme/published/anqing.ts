import type { PointsTable } from '../../../src/scheme/language';
import { attendance, key } from './patterns';

const ofAnqing = { source: '安庆市政协委员履职考核办法（2018，domain.md 4.2）' };

/** 安庆市 2018: of a hundred, fifty stand until a meeting is missed. The source names the parts of eighty. */
export const anqing: PointsTable = {
  tree: {
    id: 'anqing',
    heading: '委员履职考核',
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
            ...ofAnqing,
            each: attendance('state:absent', ['type:meeting', 'type:standing-meeting']),
            score: -5,
          },
          {
            id: 'plenary',
            clause: '无故缺席全会',
            ...ofAnqing,
            each: attendance('state:absent', 'type:plenary'),
            score: -10,
          },
        ],
      },
      {
        id: 'proposals',
        heading: '提案',
        cap: 30,
        of: [{ id: 'filed', clause: '立案', ...ofAnqing, assumed: true, each: key('proposals.filed'), score: 20 }],
      },
      { id: 'rest', granted: '其余', ...ofAnqing, assumed: true, most: 20, needs: 'evidence-and-approval' },
    ],
  },
  bands: [
    { id: 'excellent', from: 90, name: '优秀', tone: 'good' },
    { id: 'good', from: 80, name: '良好', tone: 'good' },
    { id: 'competent', from: 60, name: '称职', tone: 'fair' },
    { id: 'not', from: 0, name: '不称职', tone: 'low' },
  ],
};
