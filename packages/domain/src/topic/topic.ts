import type { Stamped } from '../platform/stamped';

/**
 * 年度议题: what a committee works on in a year, and the 界别 that has taken it (领题). Opinions, readings, consultations and
 * contacts name the topics they belong to, so that a topic nobody touches is seen.
 * Source: domain.md section 1, row 3 (Baoji: 16 key topics a year, taken by sector).
 */
export interface Topic extends Stamped {
  id: string;
  committee: string;
  name: string;
  year: number;
  /** 领题界别 */
  sector?: string | undefined;
  active: boolean;
  version: number;
}
