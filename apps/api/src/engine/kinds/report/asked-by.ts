import type { WorkItem } from '@lianluo/domain/work/item';
import type { Report } from '@lianluo/domain/report/report';
import { ruleAnswered, type ReportRule } from '@lianluo/domain/report/report-rule';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';

/** What its unit writes belongs to the unit, whoever of the office enters it. */
const ofItsUnit = (report: Report): Report =>
  report.subject.kind === 'unit' && report.unit === undefined ? { ...report, unit: report.subject.id } : report;

/**
 * The rule that it answers and the day it is due by, as they stand when it is entered or changed. What was handed in once keeps
 * them: a rule that changes later makes nobody late.
 */
export async function askedBy(scope: Scope, item: WorkItem): Promise<WorkItem> {
  // What follows here is a report.
  const report = ofItsUnit(item as Report);
  if (report.handedInOn !== undefined) return report;
  const rules = await readAll<ReportRule>(scope, 'report-rules');
  const answered = ruleAnswered(
    rules.map(({ value }) => value),
    report,
  );
  const asked: Report = { ...report, rule: answered?.rule, deadline: answered?.deadline };
  return asked;
}
