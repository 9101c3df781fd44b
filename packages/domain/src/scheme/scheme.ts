import type { Day } from '../calendar/day';
import type { OpinionAction } from '../opinion/opinion.steps';
import type { Rhythm } from '../unit/station';
import type { StandardKey } from '../unit/unit';
import type { Sheet } from './assessment-sheet';
import type { SchemeWords } from './words';
import type { Checklist, ContactDuty, Plan, PointsFor, PointsTable, ReportDuty, Stars } from './language';

export interface Ranking {
  shown: 'nobody' | 'leaders' | 'subject-sees-own' | 'all';
  /** No ranking of fewer. */
  minimum: number;
}

/** What a scheme may say; a draft as well as a published version. */
export interface Rules {
  words: SchemeWords;
  unitTypes: readonly string[];
  sectors: readonly string[];
  standards: readonly Checklist[];
  /** 规范化标准 by which the desk counts a unit as complete. */
  standard: StandardKey;
  rhythms: Readonly<Record<'reading' | 'consultation' | 'opinion', Rhythm>>;
  deadlines: Readonly<Partial<Record<OpinionAction, number | null>>>;
  phrases: Readonly<Record<string, readonly string[]>>;
  /** 提案分类 */
  categories: readonly string[];
  plans: readonly Plan[];
  points: Readonly<Partial<Record<PointsFor, PointsTable>>>;
  stars: readonly Stars[];
  sheets: readonly Sheet[];
  contacts: readonly ContactDuty[];
  reports: readonly ReportDuty[];
  ranking: Ranking;
}

/** 方案: a preset, or one version of a committee's own. */
export interface Scheme extends Rules {
  id: string;
  name: string;
  /** The row of domain.md section 1; none for published rules of other places. */
  system?: number;
  source: string;
  version: number;
  effectiveFrom: Day;
}
