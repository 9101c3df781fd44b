import type { OwedView } from '@lianluo/contract/report-rule';
import { yearOf } from '@lianluo/domain/calendar/day';
import { spanOf } from '@lianluo/domain/calendar/period';
import type { Member } from '@lianluo/domain/member/member';
import { hasLeft } from '@lianluo/domain/member/leaving';
import { invalidField } from '@lianluo/domain/refusal';
import type { Report, ReportSubject } from '@lianluo/domain/report/report';
import { askedFor } from '@lianluo/domain/report/report.kind';
import {
  askedIn,
  chasingWords,
  dueBy,
  isOwing,
  owedOn,
  subjectKey,
  termsFor,
  type HandedIn,
  type ReportRule,
  type ReportTerms,
} from '@lianluo/domain/report/report-rule';
import { isSpecial, type Unit } from '@lianluo/domain/unit/unit';
import { readAll } from '../../engine/register/platform.store';
import { pageOfItems } from '../../engine/work/list-items';
import type { Scope } from '../../floor/context';

/** 应报未报 of a period: who was asked, what came and when, and who has not. */
export async function readOwed(scope: Scope, rule: ReportRule, asked: string | undefined): Promise<OwedView> {
  const period = asked ?? latest(rule, scope.today);
  const terms = period === undefined ? undefined : termsFor(rule, period);
  if (period === undefined || !terms)
    throw invalidField('/period', 'period.invalid', '这项要求没有这一期，请在要求报送的各期中选择。');
  const deadline = dueBy(terms, period);
  const [subjects, reports] = await Promise.all([subjectsOf(scope, terms, deadline), handedIn(scope, rule.id, period)]);
  const lines = owedOn(subjects, reports, { deadline, remindDays: rule.remindDays, today: scope.today });
  const inState = (state: string) => lines.filter((line) => line.state === state).length;
  return {
    rule: rule.id,
    period,
    deadline,
    periods: askedIn(rule, Number(period.slice(0, 4))),
    total: lines.length,
    inTime: inState('in-time'),
    late: inState('late'),
    owing: lines.filter(isOwing).length,
    items: lines.map(({ subject, state, report }) => ({
      subject,
      state,
      ...(report && { report: { id: report.id, status: report.status, handedInOn: report.handedInOn } }),
      ...(isOwing({ subject, state }) && {
        words: `${subject.name}：${chasingWords(rule.type, period, deadline, state)}`,
      }),
    })),
  };
}

/** The period that began last, of this year or of the one before; one that is still to begin where it is the first. */
function latest(rule: ReportRule, today: string): string | undefined {
  const year = yearOf(today);
  const all = [year - 1, year, year + 1].flatMap((each) => askedIn(rule, each));
  return all.findLast((period) => (spanOf(period)?.from ?? today) <= today) ?? all[0];
}

/** Who is asked, in the order of the register: whoever left, or came only after the day it was due, owes nothing. */
async function subjectsOf(scope: Scope, { whom, units, members }: ReportTerms, deadline: string) {
  const isNamed = whom === 'named';
  const [bodies, people] = await Promise.all([
    whom === 'members' ? [] : readAll<Unit>(scope, 'units'),
    whom === 'units' ? [] : readAll<Member>(scope, 'members'),
  ]);
  const owing = ({ status, placements }: Member) =>
    !hasLeft(status) && (placements.length === 0 || placements.some(({ from }) => from <= deadline));
  return [
    ...bodies
      .map(({ value }) => value)
      .filter((unit) => (isNamed ? units.includes(unit.id) : !isSpecial(unit)))
      .map(({ id, name }): ReportSubject => ({ kind: 'unit', id, name })),
    ...people
      .map(({ value }) => value)
      .filter((member) => (isNamed ? members.includes(member.id) : owing(member)))
      .map(({ id, name }): ReportSubject => ({ kind: 'member', id, name })),
  ];
}

/** What came in answer to a rule in a period, by whose it is. Each page is a hundred, and there are as many as there are subjects. */
async function handedIn(scope: Scope, rule: string, period: string): Promise<Map<string, HandedIn[]>> {
  const found = new Map<string, HandedIn[]>();
  let cursor: string | undefined;
  do {
    const page = await pageOfItems(scope, 'reports', { asked: askedFor(rule, period), limit: 100, cursor });
    for (const item of page.items) {
      // The list of reports holds reports.
      const { id, status, subject, handedInOn, late } = item as unknown as Report;
      const key = subjectKey(subject);
      found.set(key, [...(found.get(key) ?? []), { id, status, handedInOn, late }]);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}
