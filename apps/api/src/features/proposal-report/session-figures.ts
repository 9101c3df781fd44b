import { addWorkingDays } from '@lianluo/domain/calendar/working-days';
import { daysIn } from '@lianluo/domain/deadline/deadlines';
import { plenaryName } from '@lianluo/domain/proposal/plenary';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { sessionReport, type SessionReport } from '@lianluo/domain/proposal/report/session-report';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import type { InTime } from '@lianluo/domain/proposal/report/rates';
import { kinds } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { sessionItems } from './session-items';

export interface SessionFigures {
  session: { id: string; name: string };
  items: readonly Proposal[];
  report: SessionReport;
}

/** 一次会议的提案 and what they come to. */
export async function sessionFigures(scope: Scope, id: string): Promise<SessionFigures> {
  const rules = scope.committee.proposals ?? {};
  const scheme = schemeOn(scope.committee, scope.today);
  const items = await sessionItems(scope, id);
  return {
    session: { id, name: plenaryName(rules, id) },
    items,
    report: sessionReport(items, { session: id, rules, scheme, inTime: repliedInTime(scope) }),
  };
}

/** 答复期限 of a proposal that is assigned on a day; nothing where none is laid down or the calendar does not reach. */
export const replyDueOf =
  ({ committee, calendar }: Pick<Scope, 'committee' | 'calendar'>) =>
  ({ assignedOn }: Pick<Proposal, 'assignedOn'>): string | undefined => {
    const days = daysIn(kinds.proposals, 'reply', committee.deadlines);
    return assignedOn === undefined || days === null ? undefined : addWorkingDays(calendar, assignedOn, days);
  };

/** What was handled again was late in nobody's eyes: its second reply has a clock of its own. */
function repliedInTime(scope: Scope): InTime {
  const dueOf = replyDueOf(scope);
  return (item) => {
    const due = dueOf(item);
    return due === undefined || item.repliedOn === undefined || item.round > 1 ? undefined : item.repliedOn <= due;
  };
}
