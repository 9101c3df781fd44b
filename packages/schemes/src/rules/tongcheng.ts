import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import {
  activities,
  adopted,
  consulted,
  fact,
  filed,
  listedAs,
  ofBody,
  ofMembers,
  opinion,
  present,
  proposal,
  read,
  trainings,
} from './parts/facts';

const said = { source: '桐城市 2019 年规定' };
/** The text counts up to three people: those whom the office names on it. */
const named = { source: `${said.source}；集体提案计三人以内，以提案列名的委员计系推定`, assumed: true } as const;
const firstHalf = { first: 0.5 } as const;

/** 桐城市 2019: of 100 points 50 for meetings, 25 for proposals, 10 for activities, 15 for opinions; from 60 on passed. */
export const tongcheng: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'tongcheng',
  name: '桐城委员履职考核方案（2019）',
  source: '桐城市政协 2019 年的委员履职考核规定',
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
            cap: 50,
            floor: 0,
            of: [
              {
                id: 'plenary',
                heading: '全体会议',
                combine: 'highest',
                of: [
                  { id: 'plenary-present', clause: '出席', each: [present('plenary')], score: 50, most: 1, ...said },
                  {
                    id: 'plenary-leave',
                    clause: '经批准请假',
                    each: [listedAs('leave', 'plenary')],
                    score: 30,
                    most: 1,
                    ...said,
                  },
                ],
              },
              {
                id: 'standing-missed',
                clause: '常委未出席常委会会议',
                each: [listedAs('leave', 'standing-meeting'), listedAs('absent', 'standing-meeting')],
                score: [
                  ['state:leave', -2],
                  ['state:absent', -5],
                ],
                onlyFor: ['level:standing'],
                ...said,
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
                each: [ofMembers(proposal)],
                score: 10,
                share: firstHalf,
                ...said,
              },
              { id: 'filed', clause: '提案立案', each: [ofMembers(filed)], score: 15, share: firstHalf, ...said },
              { id: 'body-submitted', clause: '提交集体提案', each: [ofBody(proposal)], score: 10, ...named },
              { id: 'body-filed', clause: '集体提案立案', each: [ofBody(filed)], score: 15, ...named },
            ],
          },
          {
            id: 'activities',
            heading: '活动',
            cap: 10,
            of: [
              {
                id: 'taking-part',
                clause: '参加活动',
                each: [present(...trainings, ...activities), consulted, read],
                score: 2,
                ...said,
              },
              {
                id: 'written',
                clause: '书面发言',
                each: [
                  fact('activities.spoke', 'form:written'),
                  fact('consultations.spoke', 'form:written'),
                  fact('speeches.written'),
                ],
                score: 5,
                ...said,
              },
            ],
          },
          {
            id: 'opinions',
            heading: '社情民意信息',
            cap: 15,
            of: [
              { id: 'opinion', clause: '报送', each: [opinion], score: 10, ...said },
              { id: 'opinion-adopted', clause: '被采用', each: adopted, score: 5, highestPer: 'item', ...said },
            ],
          },
        ],
      },
      bands: [
        { id: 'grade-passed', from: 60, name: '合格', tone: 'good' },
        { id: 'grade-not-passed', from: 0, name: '不合格', tone: 'low' },
      ],
    },
  },
};
