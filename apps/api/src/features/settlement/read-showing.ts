import type { readShowing as endpoint, ShowingView } from '@lianluo/contract/settlement';
import { type Day } from '@lianluo/domain/calendar/day';
import type { Span } from '@lianluo/domain/calendar/period';
import { invalidField } from '@lianluo/domain/refusal';
import { settlementOf, weekNow, weekOf, type SettlementLine } from '@lianluo/domain/task/settlement';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { readAll } from '../../engine/register/platform.store';
import { dayList } from '../../engine/work/lists';
import { everyHead, tasksSince } from './tasks-since';

const gatherings = ['activities', 'consultations', 'readings'] as const;

/** 周晾晒 of a week: what each unit and special committee reported, had ticked off and held; of this week where none is said. */
export async function readShowing(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { week = weekNow(call.today) } = call.query;
  const span = weekOf(week);
  // The endpoint has read it already.
  if (!span) throw invalidField('/week', 'period.invalid', '周次如 2026-W44。');
  if (span.from > call.today) throw invalidField('/week', 'day.future', '这一周还没有到。');
  const [tasks, held, units] = await Promise.all([
    tasksSince(call, span.from, '/week'),
    heldWithin(call, span),
    readAll<Unit>(call, 'units'),
  ]);
  const unitOf = new Map(tasks.map(({ id, unit }) => [id, unit]));
  const { lines } = settlementOf(tasks, span, call.today);
  const isWithin = (day: Day | undefined): boolean => day !== undefined && span.from <= day && day <= span.to;
  const lineOf = (id: string | undefined, name: string): ShowingView['units'][number] => {
    const own = lines.filter((line) => unitOf.get(line.id) === id);
    return {
      ...(id !== undefined && { unit: id }),
      name,
      reported: own.filter(({ finishedOn }) => isWithin(finishedOn)),
      tickedOff: own.filter((line) => isTickedOff(line) && isWithin(line.closedOn)),
      gatherings: held
        .filter((item) => item.unit === id)
        .map(({ kind, id: item, title, reportedOn }) => ({ kind, item, title, on: reportedOn })),
    };
  };
  const shown = [
    ...units
      .filter(({ value: { id } }) => call.actor.unit === undefined || call.actor.unit === id)
      .map(({ value: { id, name } }) => lineOf(id, name)),
    ...(call.actor.unit === undefined ? [lineOf(undefined, '机关（未注明单位）')] : []),
  ].filter(({ reported, tickedOff, gatherings: own }) => reported.length + tickedOff.length + own.length > 0);
  return { body: { week, ...span, units: shown } };
}

const isTickedOff = ({ state }: SettlementLine): boolean => state === 'in-time' || state === 'late';

/** 活动、协商、读书 that were held within a week. */
async function heldWithin(call: Scope, span: Span): Promise<WorkItem[]> {
  const lists = gatherings.map(async (kind) => everyHead(call, kind, dayList(call, kind, span), '/week'));
  return (await Promise.all(lists)).flat().filter(({ status }) => status === 'held' || status === 'closed');
}
