import type { AgendaEntry, AgendaKind } from '@lianluo/domain/agenda/agenda';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../floor/context';

/** What of the calendar is asked for. */
export interface Asking {
  from: Day;
  to: Day;
  /** Of any of these; of all without. */
  kinds?: readonly AgendaKind[] | undefined;
  unit?: string | undefined;
  member?: Member | undefined;
  /** The most that one source tells: who asks knows then that there is more. */
  atMost: number;
}

/** 日历的来源: reads what stands in a span, for this caller, bounded by the span. */
export interface AgendaSource {
  /** Whether anything of it is asked for. */
  tells: (asking: Asking) => boolean;
  read: (scope: Scope, asking: Asking) => Promise<AgendaEntry[]>;
}

/** Every source, each loaded when somebody looks: what takes place, what is due, and what others add here. */
export const agendaSources: readonly (() => Promise<AgendaSource>)[] = [
  async () => (await import('./happenings')).happenings,
  async () => (await import('./due-items')).dueItems,
  async () => (await import('./shifts')).shifts,
];
