import type { Band, PointsTable } from '../../../src/scheme/language';
import { attendance, key } from './patterns';

const ofTongcheng = { source: '桐城市政协委员履职考核办法（2019，domain.md 4.2）' };
const half = { first: 0.5 };
const visits = ['type:survey', 'type:inspection', 'type:sector-activity'] as const;

const passing: readonly Band[] = [
  { id: 'passed', from: 60, name: '合格', tone: 'good' },
  { id: 'failed', from: 0, name: '不合格', tone: 'low' },
];

/** 桐城市 2019: of a hundred, sixty pass. */
export const tongcheng: PointsTable = {
  tree: {
    id: 'tongcheng',
    heading: '委员履职考核',
    cap: 100,
    floor: 0,
    of: [
      {
        id: 'meetings',
        heading: '会议',
        cap: 50,
        floor: 0,
        of: [
          {
            id: 'plenary',
            heading: '全会',
            combine: 'highest',
            of: [
              {
                id: 'present',
                clause: '出席全会',
                ...ofTongcheng,
                each: attendance('type:plenary', 'state:present'),
                score: 50,
                most: 1,
              },
              {
                id: 'leave',
                clause: '请假获准',
                ...ofTongcheng,
                each: attendance('type:plenary', 'state:leave'),
                score: 30,
                most: 1,
              },
            ],
          },
          {
            id: 'standing',
            clause: '常委会会议请假、缺席',
            ...ofTongcheng,
            onlyFor: ['level:standing'],
            each: attendance('type:standing-meeting', ['state:leave', 'state:absent']),
            score: [
              ['state:leave', -2],
              ['state:absent', -5],
            ],
          },
        ],
      },
      {
        id: 'proposals',
        heading: '提案',
        cap: 25,
        of: [
          {
            id: 'submitted',
            clause: '提交提案',
            ...ofTongcheng,
            each: key('proposals.submitted'),
            score: 10,
            share: half,
          },
          { id: 'filed', clause: '提案立案', ...ofTongcheng, each: key('proposals.filed'), score: 15, share: half },
        ],
      },
      {
        id: 'activities',
        heading: '活动',
        cap: 10,
        of: [
          { id: 'visits', clause: '参加活动', ...ofTongcheng, each: attendance('state:present', visits), score: 2 },
          { id: 'paper', clause: '书面发言', ...ofTongcheng, each: key('speeches.written'), score: 5 },
        ],
      },
      {
        id: 'opinions',
        heading: '社情民意',
        cap: 15,
        of: [
          { id: 'sent', clause: '报送', ...ofTongcheng, each: key('opinions.submitted'), score: 10 },
          {
            id: 'adopted',
            clause: '采用',
            ...ofTongcheng,
            each: [{ key: 'opinions.adopted.city' }, { key: 'opinions.adopted.province' }],
            score: 5,
            highestPer: 'item',
          },
        ],
      },
    ],
  },
  bands: passing,
};
