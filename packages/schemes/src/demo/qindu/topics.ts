import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { DemoCall } from '../call';
import { officeDay } from '../office-days';

/** 年度议题 of the example, with the sector that took each. Nobody has touched the last two yet. */
const topics: readonly (readonly [save: string, name: string, sector: string])[] = [
  ['topic-estates', '老旧小区治理', '社会福利和社会保障界'],
  ['topic-streets', '街巷秩序与出行', '经济界'],
  ['topic-care', '一老一小服务', '医药卫生界'],
  ['topic-jobs', '产业链用工', '工商联'],
  ['topic-heritage', '文物活化利用', '文化艺术界'],
];

/** Which topic each theme of a street's consultations belongs to, in the order of the themes. */
const byTheme = [0, 1, 2, 0, 1, 1, 2, 0, 1, 1] as const;

export const topicOfTheme = (theme: number): string => `@${topics[byTheme[theme % byTheme.length] ?? 0]?.[0]}`;

/** They are there before the year's first consultation is planned. */
export const qinduTopics = (storyStart: Day, year: number): DemoCall[] =>
  topics.map(([save, name, sector], index) => ({
    at: `${officeDay(addDays(storyStart, -20), 0)}T09:${String(index + 10)}:00+08:00`,
    as: 'demo.qindu.clerk',
    method: 'POST',
    path: '/committees/qindu/topics',
    save,
    body: { name, year, sector },
  }));
