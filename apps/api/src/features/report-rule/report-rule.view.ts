import type { ReportRuleView } from '@lianluo/contract/report-rule';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import type { ReportRule } from '@lianluo/domain/report/report-rule';

/** 报送要求 as the wire shows it, with the terms that hold now. */
export function reportRuleView(rule: ReportRule): ReportRuleView {
  const { id, name, type, terms, remindDays, to, version } = rule;
  const now = terms.at(-1);
  if (!now) throw new Error(`The rule ${id} has no terms.`);
  return {
    id,
    name,
    type,
    terms: { ...now, units: [...now.units], members: [...now.members] },
    remindDays,
    ...(to !== undefined && { to }),
    active: to === undefined,
    ...stampsOf(rule),
    version,
  };
}
