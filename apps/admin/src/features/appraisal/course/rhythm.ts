import type { AppraisalView } from '@lianluo/contract/appraisals';
import type { Change } from '../appraisal.queries';

type YearDays = NonNullable<Change['tasks']>;
export type TaskName = AppraisalView['tasks'][number]['task'];
export type TaskSpan = { from: string | undefined; to: string | undefined };
export type Rhythm = Record<TaskName, TaskSpan>;

/** What is wrong with the days of a task in a year; nothing where they will do. */
export function flawOf({ from, to }: TaskSpan, year: number): string | undefined {
  if (!from || !to) return '请填写开始和结束日期。';
  if (to < from) return '结束日期不能早于开始日期。';
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (years[0] !== years[1] || ![year, year + 1].includes(years[0] ?? 0))
    return `开始和结束日期须同在 ${year} 年，或同在 ${year + 1} 年。`;
  return undefined;
}

/** As the API keeps them: days without a year, and which of them lie in the next one. */
export function yearDaysOf(rhythm: Rhythm, year: number): YearDays {
  const days = ({ from = '', to = '' }: TaskSpan) => ({
    from: from.slice(5),
    to: to.slice(5),
    ...(Number(from.slice(0, 4)) > year && { inNextYear: true as const }),
  });
  const { plan, check, summary, appraisal } = rhythm;
  return { plan: days(plan), check: days(check), summary: days(summary), appraisal: days(appraisal) };
}
