import type { AppraisalView } from '@lianluo/contract/appraisals';
import { isFixed } from '../../work/appraisal/tones';

export type Tab = 'course' | 'objections' | 'corrections' | 'results';

/** What there is to look at: objections and corrections are the committee's own, results stand once a year is locked. */
export function tabsFor(appraisal: AppraisalView, isOwn: boolean): Tab[] {
  const { state, corrections } = appraisal;
  const isStanding = isFixed(appraisal);
  return [
    'course',
    ...(isOwn && state !== 'running' ? (['objections'] as const) : []),
    ...(isOwn && (isStanding || corrections.total > 0) ? (['corrections'] as const) : []),
    // A committee above is told what is published.
    ...((isOwn ? isStanding : state === 'published') ? (['results'] as const) : []),
  ];
}

const counted = (label: string, waiting: number) => (waiting > 0 ? `${label}（${waiting} 条待办）` : label);

export const tabLabels = ({ objections, corrections }: AppraisalView): Record<Tab, string> => ({
  course: '进程',
  objections: counted('异议', objections.open),
  corrections: counted('更正', corrections.waiting),
  results: '考核结果',
});

type Known = Pick<AppraisalView, 'year' | 'state'>;

/** The year that is being worked on: the newest that is looked over or assessed, else the running one. */
export const yearToShow = (known: readonly Known[], thisYear: number): number =>
  known.find(({ state }) => state === 'checking' || state === 'locked')?.year ?? thisYear;
