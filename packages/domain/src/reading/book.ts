import type { Day } from '../calendar/day';
import type { Stamped } from '../platform/stamped';

/** 书单: what everybody reads, and what a group reads for what it works on. */
export const bookLists = { common: '共读书目', special: '特色书目' } as const;
export type BookList = keyof typeof bookLists;

/**
 * 书目: a book of a half-year's list. With a month, and a group or nobody in particular, it is a cell of the year's programme:
 * that month's topic, book and sharing. Source: domain.md section 1, rows 10 and 13 (Qindu, Yangxian).
 */
export interface Book extends Stamped {
  id: string;
  committee: string;
  /** 书名 */
  name: string;
  author?: string | undefined;
  press?: string | undefined;
  /** `2026-H1` */
  half: string;
  list: BookList;
  /** The reading group whose it is; everybody's without one. */
  group?: string | undefined;
  /** `2026-03`, within its half-year. */
  month?: string | undefined;
  /** 主题 of that month. */
  topic?: string | undefined;
  active: boolean;
  version: number;
}

const halfPattern = /^(\d{4})-H([12])$/;

/** The half-year a day lies in: `2026-H1`. */
export const halfOf = (day: Day): string => `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;

/** Whether a month is one of the half-year's. */
export const isWithinHalf = (month: string, half: string): boolean =>
  halfPattern.test(half) && halfOf(`${month}-01`) === half;
