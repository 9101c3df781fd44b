import { addDays, dayOf, type Day } from '../calendar/day';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days';
import { holderName } from '../work/holder';
import type { WorkItem } from '../work/item';
import type { Kind } from '../work/kind';
import { daysGiven, dueOfOne, isOf, isPaused, owedBy, type Clock, type Owed } from './clock';
import { daysOf, type OwnDeadlines } from './deadlines';
import { dueFor } from './extension';

/** Somebody of the house, by id and name. */
export interface Who {
  id: string;
  name: string;
}

/** An entry of an item's journal, as far as its date is told from it. */
export interface Entered {
  at: string;
  by: Who;
  action: string;
  note?: string | undefined;
  set: Readonly<Record<string, unknown>>;
}

/** 延期 as it was asked for and decided. */
export interface ExtensionTold {
  until: Day;
  handlingUnit?: string | undefined;
  reason: string;
  askedBy: Who;
  askedAt: string;
  decision?: 'granted' | 'refused' | undefined;
  grantedUntil?: Day | undefined;
  decidedBy?: Who | undefined;
  decidedAt?: string | undefined;
  comment?: string | undefined;
}

export interface PauseTold {
  from: Day;
  /** The day it went on. */
  until?: Day | undefined;
  reason: string;
  by?: Who | undefined;
}

/** 时限说明: how a date came about, day by day, and what moved it. */
export interface DeadlineTold {
  action: string;
  label: string;
  holder: string;
  since: string;
  startedOn: Day;
  /** Working days it has; null without a deadline. */
  days: number | null;
  /** What the table gives where the committee has said nothing. */
  usualDays: number | null;
  /** 延期 beyond them, in working days. */
  extendedDays?: number | undefined;
  /** It is due on a day of the item's own. */
  fixed: boolean;
  counted: Day[];
  weekends: Day[];
  /** Weekdays off. */
  holidays: Day[];
  /** Saturdays and Sundays worked (调休补班), counted. */
  worked: Day[];
  /** Working days of a pause, not counted. */
  paused: Day[];
  pauses: PauseTold[];
  extensions: ExtensionTold[];
  /** 办理时限 that were changed meanwhile. */
  changes: { at: string; by: Who; note: string }[];
  /** 承办单位 that owe something, whichever of them the item waits for, each with its own day. */
  units: { id: string; name: string; since: string; dueOn: Day | null }[];
}

/** What the date of an item's present wait was made of; nothing where it waits for nobody. */
export function explainDeadline(
  kind: Kind,
  item: WorkItem,
  {
    entries,
    calendar,
    deadlines,
    unitName,
  }: {
    entries: readonly Entered[];
    calendar: WorkingCalendar;
    deadlines?: OwnDeadlines | undefined;
    unitName?: string | undefined;
  },
): DeadlineTold | undefined {
  const { waitingFor, clock } = item;
  const wait = kind.waits(item);
  if (!waitingFor || !wait) return undefined;
  const { action } = waitingFor;
  const days = daysGiven(kind, item);
  const owed = decisive(owedBy(kind, item), days, clock, calendar);
  const fixed = wait.on !== undefined;
  const counting = fixed || days === null ? undefined : daysUpTo(owed, item, calendar);
  return {
    action,
    label: kind.steps[action]?.label ?? action,
    holder: holderName(waitingFor.holder, unitName),
    since: owed.since,
    startedOn: dayOf(owed.since),
    days: fixed ? null : days,
    usualDays: daysOf(kind, action),
    ...(counting &&
      days !== null &&
      counting.counted.length > days && { extendedDays: counting.counted.length - days }),
    fixed,
    ...(counting ?? { counted: [], weekends: [], holidays: [], worked: [], paused: [] }),
    pauses: pausesTold(clock, owed, entries),
    extensions: extensionsTold(item, wait?.owed ?? [], entries),
    changes: entries
      .filter((entry) => entry.action === 'deadline-changed' && entry.at >= owed.since)
      .map(({ at, by, note = '' }) => ({ at, by: whoOf(by), note })),
    units: unitsTold(kind, item, { calendar, deadlines }),
  };
}

/** Of several, the one that is due first. */
function decisive(
  all: readonly Owed[],
  days: number | null,
  clock: Clock | undefined,
  calendar: WorkingCalendar,
): Owed {
  const dueOf = (owed: Owed) => (days === null ? undefined : dueOfOne(owed, days, clock, calendar)) ?? '9999';
  return all.reduce((first, each) => (dueOf(each) < dueOf(first) ? each : first));
}

/** Every day after the start up to the day it is due, as it counts; while it is paused, up to the pause. */
function daysUpTo({ since }: Owed, { clock, dueOn }: WorkItem, calendar: WorkingCalendar) {
  const told = {
    counted: [] as Day[],
    weekends: [] as Day[],
    holidays: [] as Day[],
    worked: [] as Day[],
    paused: [] as Day[],
  };
  const stopped = clock?.pausedSince;
  const last = dueOn ?? (stopped === undefined ? undefined : addDays(stopped, -1));
  if (last === undefined) return told;
  const end = last < calendar.validUntil ? last : calendar.validUntil;
  for (let day = addDays(dayOf(since), 1); day <= end; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day);
    if (works && isPaused(clock?.pauses ?? [], day)) told.paused.push(day);
    else if (works) told.counted.push(day);
    if (calendar.worked.has(day)) told.worked.push(day);
    else if (calendar.off.has(day)) told.holidays.push(day);
    else if (!works) told.weekends.push(day);
  }
  return told;
}

function pausesTold(clock: Clock | undefined, { since }: Owed, entries: readonly Entered[]): PauseTold[] {
  const ended = (clock?.pauses ?? []).filter(({ until }) => until > dayOf(since));
  const open = clock?.pausedSince === undefined ? [] : [{ from: clock.pausedSince }];
  return [...ended, ...open].map((each) => {
    const entry = entries.findLast(({ action, set }) => action === 'pause' && clockIn(set)?.pausedSince === each.from);
    return { ...each, reason: entry?.note ?? '', ...(entry && { by: whoOf(entry.by) }) };
  });
}

const whoOf = ({ id, name }: Who): Who => ({ id, name });

const clockIn = (set: Readonly<Record<string, unknown>>): Clock | undefined => set['clock'] as Clock | undefined;

/** Those of what is owed now, whether the item waits for it or for another unit first. */
function extensionsTold(item: WorkItem, owing: readonly Owed[], entries: readonly Entered[]): ExtensionTold[] {
  const told: (ExtensionTold & { owed: Owed })[] = [];
  for (const { action, at, by, note = '', set } of entries) {
    const clock = clockIn(set);
    if (action === 'ask-extension' && clock?.asked) {
      const { until, unit, since } = clock.asked;
      const name = unit === undefined ? undefined : handlingUnits(item).find(({ id }) => id === unit)?.name;
      const asked = {
        until,
        reason: note,
        askedBy: whoOf(by),
        askedAt: at,
        ...(name !== undefined && { handlingUnit: name }),
      };
      told.push({ ...asked, owed: { since, unit } });
    }
    const open = told.at(-1);
    if ((action !== 'grant-extension' && action !== 'refuse-extension') || !open || open.decision) continue;
    const to = clock?.extended?.findLast((each) => isOf(each, open.owed))?.to;
    Object.assign(open, {
      ...(action === 'grant-extension' ? { decision: 'granted', grantedUntil: to } : { decision: 'refused' }),
      decidedBy: whoOf(by),
      decidedAt: at,
      ...(note !== '' && { comment: note }),
    });
  }
  const starts = new Set([item.waitingFor?.since, ...owing.map(({ since }) => since)]);
  return told.filter(({ owed }) => starts.has(owed.since)).map(({ owed: _owed, ...each }) => each);
}

type Unit = { id: string; name: string; since: string };
/** 承办单位 of an item that is handled by such. */
const handlingUnits = (item: WorkItem): readonly Unit[] =>
  (item as WorkItem & { handlingUnits?: readonly Unit[] }).handlingUnits ?? [];

function unitsTold(
  kind: Kind,
  item: WorkItem,
  moment: { calendar: WorkingCalendar; deadlines: OwnDeadlines | undefined },
): DeadlineTold['units'] {
  const owing = kind.waits(item)?.owed ?? [];
  return owing.map(({ unit, since }) => ({
    id: unit,
    name: handlingUnits(item).find(({ id }) => id === unit)?.name ?? '',
    since,
    dueOn: dueFor(kind, item, unit, moment) ?? null,
  }));
}
