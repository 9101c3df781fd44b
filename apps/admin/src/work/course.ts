import type { TimelineView } from '@lianluo/contract/work';
import type { Kind } from '@lianluo/domain/work/kind';
import { shortInstant } from '../ui/format';
import { stayWords } from '../ui/stay';
import type { Step } from '../ui/StepBar.vue';
import type { TimelineEntry } from '../ui/TimelineList.vue';
import type { Tone } from '../ui/tone';
import type { Pages } from './kind-pages';
import type { WorkView } from './work.calls';

/** A step beside the road: it leaves an item in whichever state it is. */
const stays = ({ from, to }: Pick<Kind['steps'][string], 'from' | 'to'>): boolean =>
  from.length === to.length && from.every((status) => to.includes(status));

/** A state that is reached from the end of the road alone, as 已重新编发. */
const isBeyond = ({ steps, course }: Kind, status: string): boolean =>
  !course.includes(status) &&
  Object.values(steps).some(
    (step) => !step.undoes && !stays(step) && step.to.includes(status) && step.from.includes(course.at(-1) ?? ''),
  );

/** The road from the first state to the last, and where the item stands on it. One that has left it stands alone. */
export function stepsOf(kind: Kind, { status }: WorkView): Step[] {
  const { course, statuses } = kind;
  const at = course.indexOf(status);
  if (isBeyond(kind, status))
    return [...course, status].map((each) => ({ label: statuses[each] ?? each, state: 'done' }));
  if (at < 0) return [{ label: statuses[status] ?? status, state: 'now' }];
  const last = course.length - 1;
  const state = (index: number) => (index < at || at === last ? 'done' : index === at ? 'now' : 'next');
  return course.map((each, index) => ({ label: statuses[each] ?? each, state: state(index) }));
}

/** Grey before it begins and where it has left the road, green at its end, blue on the way. */
export function toneOf({ kind, tones = {} }: Pages, status: string): Tone {
  const at = kind.course.indexOf(status);
  return tones[status] ?? (at === kind.course.length - 1 ? 'done' : at > 0 ? 'go' : 'rest');
}

/** A step further on the road, as against those that leave it or go back. */
export function isOnward({ steps, course }: Kind, action: string): boolean {
  const step = steps[action];
  if (!step || step.undoes || stays(step)) return false;
  const first = Math.min(...step.from.map((status) => course.indexOf(status)));
  return step.to.some((status) => course.indexOf(status) > first);
}

/** A step that leaves the road or goes back on it; one that stays where the item is does neither. */
export function isOff(kind: Kind, action: string): boolean {
  const { steps, course } = kind;
  const step = steps[action];
  if (!step) return false;
  const first = Math.min(...step.from.map((status) => course.indexOf(status)));
  return step.undoes !== undefined || step.to.every((to) => course.indexOf(to) < first && !isBeyond(kind, to));
}

export const labelOf = ({ steps }: Kind, action: string): string => steps[action]?.label ?? action;

/** The step that is at hand: what the item waits for, or else the first that leads on. */
export function primaryOf(kind: Kind, { waitingFor, allowedActions }: WorkView): string | undefined {
  const steps = allowedActions.filter(({ action }) => action in kind.steps);
  const awaited = steps.find(({ action }) => action === waitingFor?.action);
  return (awaited ?? steps.find(({ action }) => isOnward(kind, action)))?.action;
}

/** 办理过程, the newest first, under what it waits for. */
export function timelineOf(kind: Kind, item: WorkView, { items }: TimelineView): TimelineEntry[] {
  const past = items.map((step, index): TimelineEntry => ({
    key: String(index),
    label: step.label,
    detail: [step.by.name, shortInstant(step.at), step.note && `“${step.note}”`].filter(Boolean).join(' · '),
    state: isOff(kind, step.action) ? 'bad' : 'done',
    ...(step === lastStep(kind, items) && { last: step.action }),
  }));
  return [...waiting(kind, item), ...past.toReversed()];
}

/** What was done last by a step of the table; what is filed or reminded of in between takes nothing back. */
export const lastStep = <Entry extends { action: string }>(
  { steps }: Pick<Kind, 'steps'>,
  entries: readonly Entry[],
): Entry | undefined => entries.findLast(({ action }) => action in steps);

function waiting(kind: Kind, { waitingFor }: WorkView): TimelineEntry[] {
  if (!waitingFor) return [];
  const { holder, action, since } = waitingFor;
  const detail = `${holder} · ${stayWords(since)}`;
  return [{ key: 'waiting', label: `待：${labelOf(kind, action)}`, detail, state: 'now' }];
}

/** The field whose day is the last one, where an item waits for a day of its own: 计划日期. */
export function ownDay(kind: Kind, item: WorkView): string | undefined {
  // The view has every field of the item that a wait is read from.
  const wait = kind.waits(item as unknown as Parameters<Kind['waits']>[0]);
  if (wait?.on === undefined) return undefined;
  const field = Object.entries(kind.fields).find(([name, { type }]) => type === 'day' && item[name] === wait.on);
  return field?.[1].label ?? '所定的日期';
}
