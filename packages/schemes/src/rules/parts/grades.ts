import type { Band, FollowUp } from '@lianluo/domain/scheme/language';

/** 优秀、良好、称职、不称职 from 90, 80 and 60 on (Anqing 2018). */
export const fourGrades = (follow?: FollowUp): readonly Band[] => [
  { id: 'grade-excellent', from: 90, name: '优秀', tone: 'good' },
  { id: 'grade-good', from: 80, name: '良好', tone: 'good' },
  { id: 'grade-competent', from: 60, name: '称职', tone: 'fair' },
  { id: 'grade-not-competent', from: 0, name: '不称职', tone: 'low', ...(follow && { follow }) },
];

/** 优秀、良好、合格、不合格 of a unit. */
export const unitGrades = (follow?: FollowUp): readonly Band[] => [
  { id: 'grade-excellent', from: 90, name: '优秀', tone: 'good' },
  { id: 'grade-good', from: 80, name: '良好', tone: 'good' },
  { id: 'grade-passed', from: 60, name: '合格', tone: 'fair' },
  { id: 'grade-not-passed', from: 0, name: '不合格', tone: 'low', ...(follow && { follow }) },
];
