import type { Day } from '../calendar/day';
import { mostCharacters as most } from '../text/limits';
import { choice, day, flag, hidden, item, line, made, maybe, own, reason, text, type FieldsOf } from '../work/field';
import type { OwnOf } from '../work/item';
import { reportTypes, type Report, type ReportSubject } from './report';

/** 报送日期 of what came on paper; today where nobody says. */
export const handedInOn = maybe(day('报送日期', { past: true }));

export const reportFields = {
  type: choice('材料类别', reportTypes),
  subject: own<ReportSubject>('报送主体'),
  period: maybe(line('所属期间', most.period)),
  content: maybe(text('正文', most.report)),
  rule: maybe(made(item('报送要求'))),
  deadline: maybe(made(day('应报日期'))),
  handedInOn: maybe(made(day('报送日期'))),
  late: maybe(made(flag('报送情况', { yes: '逾期报送', no: '按期报送' }))),
  acceptedOn: maybe(made(day('接收日期'))),
  reason: maybe(reason),
  submittedBy: maybe(hidden(line('报送账号', most.name))),
} satisfies FieldsOf<OwnOf<Report>>;

/** 逾期: handed in after the day it was due by. */
export const wasLate = (deadline: Day | undefined, on: Day): boolean | undefined =>
  deadline === undefined ? undefined : on > deadline;
