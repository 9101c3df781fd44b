import type { Node, Sourced } from '@lianluo/domain/scheme/language';
import {
  activities,
  adopted,
  consulted,
  deed,
  dutyReport,
  filed,
  opinion,
  otherMeetings,
  present,
  read,
  suggestion,
  trainings,
} from './facts';

/**
 * 履职 in five headings that come to 100 together, for places whose text names points or stars and gives no number: all of it is
 * a default to change.
 */
export const dutyPoints = (by: Sourced): readonly Node[] => [
  {
    id: 'meetings',
    heading: '会议和活动',
    cap: 40,
    of: [
      { id: 'plenary', clause: '出席全体会议', each: [present('plenary')], score: 20, most: 1, ...by },
      {
        id: 'taking-part',
        clause: '参加其他会议、活动、协商和读书',
        each: [present(...otherMeetings, ...trainings, ...activities), consulted, read],
        score: 4,
        ...by,
      },
    ],
  },
  {
    id: 'proposals',
    heading: '提案',
    cap: 20,
    of: [
      {
        id: 'filed',
        clause: '提案立案',
        each: [filed],
        score: [
          ['as:joint', 5],
          ['*', 10],
        ],
        ...by,
      },
    ],
  },
  {
    id: 'opinions',
    heading: '社情民意信息和意见建议',
    cap: 20,
    of: [
      { id: 'opinion-submitted', clause: '报送社情民意信息', each: [opinion], score: 5, ...by },
      { id: 'opinion-adopted', clause: '社情民意信息采用，每一级', each: adopted, score: 5, ...by },
      { id: 'suggestion-submitted', clause: '提出意见建议', each: [suggestion], score: 3, ...by },
    ],
  },
  {
    id: 'deeds',
    heading: '为民办实事',
    cap: 10,
    of: [{ id: 'deed-done', clause: '办成实事', each: [deed], score: 5, ...by }],
  },
  {
    id: 'reporting',
    heading: '履职报告',
    of: [{ id: 'duty-report', clause: '提交履职报告', each: [dutyReport], score: 10, most: 1, ...by }],
  },
];
