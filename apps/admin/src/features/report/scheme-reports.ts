import type { Offered } from '@lianluo/contract/scheme-offered';
import { reportTypes, type ReportType } from '@lianluo/domain/report/report';
import type { ReportPeriod } from '@lianluo/domain/report/report-rule';
import type { NewReportRule } from './report-rule.queries';

type Duty = Offered['reports'][number];

const periods: Readonly<Record<string, { period: ReportPeriod; months: number }>> = {
  month: { period: 'month', months: 1 },
  quarter: { period: 'quarter', months: 3 },
  'half-year': { period: 'half', months: 6 },
  year: { period: 'year', months: 12 },
};

const isType = (type: string): type is ReportType => Object.hasOwn(reportTypes, type);

/** Why a duty of the scheme is no 报送要求 as it stands, or nothing. */
export function notTaken({ for: by, everybody, every }: Duty): string | undefined {
  if (!Object.hasOwn(periods, every)) return '周期不是年、半年、季、月，须另行登记';
  if (by === 'committee') return '由专委会（机关）报送，须指定单位';
  return everybody ? undefined : '只限部分职务或组织类型，须指定单位';
}

/**
 * 报送要求 as the scheme has it: of all its members or units, due on the last day of each period, since no scheme says the day.
 * Nothing where it cannot be said so.
 */
export function ruleOfDuty(duty: Duty): NewReportRule | undefined {
  const span = periods[duty.every];
  if (!span || notTaken(duty) !== undefined) return undefined;
  return {
    name: duty.label,
    type: isType(duty.type) ? duty.type : 'other',
    terms: {
      period: span.period,
      whom: duty.for === 'member' ? 'members' : 'units',
      units: [],
      members: [],
      dueMonth: span.months,
      dueDay: 31,
    },
  };
}

/** Those of the scheme that no 报送要求 bears the name of yet. */
export const notYetAsked = (duties: readonly Duty[], rules: readonly { name: string }[]): Duty[] =>
  duties.filter(({ label }) => rules.every(({ name }) => name !== label));
