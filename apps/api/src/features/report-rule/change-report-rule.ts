import type {
  changeReportRule as changeEndpoint,
  createReportRule as createEndpoint,
} from '@lianluo/contract/report-rule';
import { withTerms, type ReportRule, type ReportTerms } from '@lianluo/domain/report/report-rule';
import { requireMembers } from '../../engine/register/require-members';
import { requireUnits } from '../../engine/register/require-units';
import { addNamed, changeNamed } from '../../engine/register/saving';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import type { Row } from '../../floor/storage/table';
import { reportRuleView } from './report-rule.view';

/** Only those who are named are kept by name; 全体 is whoever is there when it is asked. */
async function knownTerms(scope: Scope, terms: Omit<ReportTerms, 'from'>): Promise<Omit<ReportTerms, 'from'>> {
  await requireUnits(scope, terms.units, (index) => `/terms/units/${index}`);
  await requireMembers(scope, terms.members, (index) => `/terms/members/${index}`);
  return terms.whom === 'named' ? terms : { ...terms, units: [], members: [] };
}

/** 新增报送要求: it begins with the period that runs on a day, today where nobody says. */
export async function createReportRule(call: Call<typeof createEndpoint>): Promise<AnswerFor<typeof createEndpoint>> {
  const { from = call.today, terms, ...told } = call.body;
  const rule: ReportRule = {
    id: call.newId(),
    committee: call.committee.id,
    ...told,
    terms: withTerms([], await knownTerms(call, terms), from),
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  return addNamed(call, 'report-rules', rule, reportRuleView(rule));
}

/** 修改报送要求: new terms hold from now on, and one that is put to rest asks for no period to come. */
export async function changeReportRule(
  call: Call<typeof changeEndpoint>,
  { row, ...before }: ReportRule & { row: Row },
): Promise<AnswerFor<typeof changeEndpoint>> {
  const { name = before.name, remindDays = before.remindDays, terms, active } = call.body;
  const { to: rested, ...rest } = before;
  const to = active === undefined ? rested : active ? undefined : (rested ?? call.today);
  const rule: ReportRule = {
    ...rest,
    name,
    remindDays,
    terms: terms ? withTerms(before.terms, await knownTerms(call, terms), call.today) : before.terms,
    ...(to !== undefined && { to }),
    updatedAt: call.instant,
    version: row.version + 1,
  };
  return changeNamed(call, 'report-rules', row, before, rule, reportRuleView(rule));
}
