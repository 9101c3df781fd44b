import { holidayWayLabels, type Rule } from '@lianluo/domain/recurrence/rule';

/** 星期几, Monday first. */
const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const;
export const weekdayWord = (weekday: number): string => `周${weekdayNames[weekday - 1] ?? ''}`;

/** 每月 21 日，遇休息日顺延到下一工作日 */
export function ruleWords({ every, step, day, weekday = 1, onHoliday }: Rule): string {
  const often = (unit: string) => (step === 1 ? `每${unit}` : `每 ${step} ${unit === '月' ? '个月' : unit}`);
  const words = {
    months: `${often('月')} ${day ?? 1} 日`,
    weeks: `${often('周')}${weekdayWord(weekday)}`,
    calls: `每${weekdayWord(weekday)}调度、半月小结、月总结`,
  }[every];
  return onHoliday === 'keep' ? words : `${words}，遇休息日${holidayWayLabels[onHoliday]}`;
}

/** A rule as a form has it: whatever it may become is there. */
export interface RuleForm {
  every: Rule['every'];
  step: number;
  day: number;
  weekday: number;
  onHoliday: Rule['onHoliday'];
}

export const ruleForm = (rule?: Rule): RuleForm => ({
  every: rule?.every ?? 'months',
  step: rule?.step ?? 1,
  day: rule?.day ?? 1,
  weekday: rule?.weekday ?? 1,
  onHoliday: rule?.onHoliday ?? 'keep',
});

export const ruleOf = ({ every, step, day, weekday, onHoliday }: RuleForm): Rule => ({
  every,
  step: every === 'calls' ? 1 : step,
  ...(every === 'months' ? { day } : { weekday }),
  onHoliday,
});
