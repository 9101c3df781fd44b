import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { baseRules, firstVersion } from './base';
import { reportsOf } from './parts/duties';
import { dutyPoints } from './parts/duty-points';
import { censured, fact, held, listedAs, otherMeetings, surveyReport, trainings } from './parts/facts';
import { fourGrades } from './parts/grades';
import { planOf } from './parts/quotas';
import { sourceOf } from './parts/source';

const { said, assumed } = sourceOf('公开材料（杨陵）');
const scored = assumed('分值');

/** 杨陵区: points with 严格履职 and 追责问责, towns that set topics and stations that answer them, weekly and monthly accounts. */
export const yangling: Scheme = {
  ...baseRules,
  ...firstVersion,
  id: 'yangling',
  name: '杨陵积分制方案',
  system: 8,
  source: '陕西省市县政协主席座谈会交流材料（杨陵区）',
  words: {
    ...baseRules.words,
    platform: '委员工作站',
    reading: '书香政协·杨凌乐读会',
    units: { 'liaison-station': '委员工作站' },
  },
  unitTypes: ['liaison-station', 'activity-group', 'special-committee'],
  plans: [
    planOf('year', '年度工作', said, [
      { id: 'training', label: '委员培训', for: ['committee'], every: 'year', of: held(...trainings) },
      {
        id: 'topics',
        label: '重点调研课题（每年2至3个）',
        for: ['committee'],
        every: 'year',
        atLeast: 2,
        of: surveyReport,
        by: assumed('以调研报告计课题'),
      },
      {
        id: 'answers',
        label: '镇（街）命题、工作站解题',
        for: ['unit'],
        unitTypes: ['liaison-station'],
        every: 'year',
        of: fact('consultations.topic-claimed'),
        by: assumed('次数和周期'),
      },
    ]),
  ],
  points: {
    member: {
      tree: {
        id: 'total',
        heading: '委员履职积分',
        cap: 100,
        floor: 0,
        of: [
          { id: 'strict', heading: '严格履职', cap: 100, of: dutyPoints(scored) },
          {
            id: 'accountability',
            heading: '追责问责',
            floor: -40,
            of: [
              {
                id: 'absent',
                clause: '无故缺席会议',
                each: [listedAs('absent', 'plenary', ...otherMeetings)],
                score: [
                  ['type:plenary', -10],
                  ['*', -5],
                ],
                ...scored,
              },
              { id: 'task-late', clause: '任务逾期完成', each: [fact('tasks.late')], score: -2, ...scored },
              { id: 'censured', clause: '受通报批评', each: [censured], score: -5, ...scored },
              {
                id: 'called-to-account',
                granted: '其他追责问责',
                most: -20,
                needs: 'evidence-and-approval',
                ...scored,
              },
            ],
          },
        ],
      },
      bands: fourGrades({ what: 'talk', by: '主席会议成员', twoYears: { what: 'criticism', by: '主席会议' } }),
    },
  },
  reports: reportsOf(said, { for: 'committee' }, [
    ['weekly', '专委会、机关成果周展示', 'other', 'week'],
    ['monthly', '主席会议对账销号月结算', 'other', 'month'],
  ]),
};
