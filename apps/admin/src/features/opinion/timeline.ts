import type { OpinionView } from '@lianluo/contract/opinion';
import type { TimelineView } from '@lianluo/contract/work';
import { dayOf } from '@lianluo/domain/calendar/day';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { workingDaysBetween } from '@lianluo/domain/calendar/working-days';
import { circulationOf, circulationText } from '@lianluo/domain/issue/circulation';
import { shortNumber } from '@lianluo/domain/issue/number-pattern';
import { adoptionWords, outletWords } from '@lianluo/domain/opinion/adoption-text';
import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { handlingModeLabels } from '@lianluo/domain/handling/handling-unit';
import { shortDay, shortInstant, today } from '../../ui/format';
import type { TimelineEntry } from '../../ui/TimelineList.vue';
import { textChanges, type TextChange } from './text-changes';
import { stayWords } from '../../ui/stay';
import { lastStep } from '../../work/course';
import { waitWords } from './opinion.wait';

type Step = TimelineView['items'][number];
type Handling = OpinionView['handlingUnits'][number];

export interface CourseEntry extends TimelineEntry {
  /** What was changed in title and text, for 查看修改内容. */
  changes: TextChange[];
}

/** 办理过程 as the page tells it: what it waits for, then the steps, newest first. */
export function courseEntries(opinion: OpinionView, { items }: TimelineView): CourseEntry[] {
  const steps = items.map((step, index): CourseEntry => ({
    key: `${index}`,
    label: labelOf(opinion, step),
    detail: [nameOf(step), shortInstant(step.at), ...aboutOf(step), step.note && `“${step.note}”`]
      .filter(Boolean)
      .join(' · '),
    state: isBad(step.action) ? 'bad' : 'done',
    ...(step === lastStep(opinionKind, items) && { last: step.action }),
    changes: textChanges(step),
  }));
  return [...waiting(opinion), ...steps.toReversed()];
}

/** 用时: working days from the first step to the last, or to today while it goes on. */
export function durationWords({ items }: TimelineView, ended: boolean, now = today()): string | undefined {
  const first = items[0]?.at;
  const last = items.at(-1)?.at;
  if (!first || !last) return undefined;
  const days = workingDaysBetween(officialCalendar, dayOf(first), ended ? dayOf(last) : now);
  return !days ? undefined : `${ended ? '用时' : '已用'} ${days} 个工作日`;
}

const bad: ReadonlySet<string> = new Set([
  'return',
  'reject',
  'withdraw',
  'request-return',
  'release',
  'void-adoption',
  'void-submission',
  'void-instruction',
]);

const steps: Readonly<Record<string, { undoes?: readonly string[] }>> = opinionKind.steps;
const isBad = (action: string) => bad.has(action) || steps[action]?.undoes !== undefined;

function waiting(opinion: OpinionView): CourseEntry[] {
  if (!opinion.waitingFor) return [];
  const { holder, since } = opinion.waitingFor;
  const detail = `${holder} · ${stayWords(since)}`;
  return [{ key: 'waiting', label: `待：${waitWords(opinion)}`, detail, state: 'now', changes: [] }];
}

function labelOf(opinion: OpinionView, step: Step): string {
  switch (step.action) {
    case 'issue':
      return `${step.label}${shortNumber(opinion.number ?? '')}`;
    case 'adopt':
      return recordOf<OpinionView['adoptions'][number]>(step, 'adoptions').map(adoptionWords)[0] ?? step.label;
    case 'transfer': {
      const mode = after(step, 'mode') as OpinionView['mode'];
      return mode ? `${step.label}（${handlingModeLabels[mode]}）` : step.label;
    }
    case 'check-reply':
      return changedUnits(step).some(({ state }) => state === 'signed-for') ? '退回重办' : '办复已审核';
    case 'resolve-return':
      return changedUnits(step).some(({ state }) => state === 'replaced') ? '改派承办单位' : '不同意退办';
    default:
      return step.label;
  }
}

/** What a step was about: the units it touched, the journal that used the item. */
function aboutOf(step: Step): string[] {
  if (step.action === 'adopt')
    return recordOf<OpinionView['adoptions'][number]>(step, 'adoptions').flatMap((each) =>
      [outletWords(each), each.adoptedOn ? shortDay(each.adoptedOn) : undefined].filter((word) => word !== undefined),
    );
  if (step.action === 'instruct')
    return recordOf<OpinionView['instructions'][number]>(step, 'instructions').map(({ leaderPost }) => leaderPost);
  const [course] = recordOf<OpinionView['instructionRecords'][number]>(step, 'instructionRecords');
  if (course) return [course.leaderPost ?? course.to?.join('、') ?? '', course.on].filter((each) => each !== '');
  if (step.action === 'issue') {
    const recipients = after(step, 'recipients');
    return Array.isArray(recipients) && recipients.length > 0 ? [circulationText(circulationOf(recipients))] : [];
  }
  const units = changedUnits(step).map(({ name }) => name);
  return units.length > 0 ? [units.join('、')] : [];
}

const nameOf = ({ by }: Step) => by.name;
const after = (step: Step, field: string): unknown => step.changes.find((each) => each.field === field)?.after;

/** Lines that were not there before, or stand otherwise now. */
function recordOf<Line>(step: Step, field: string): Line[] {
  const change = step.changes.find((each) => each.field === field && Array.isArray(each.after));
  const before = new Set(Array.isArray(change?.before) ? change.before.map(told) : []);
  const lines = Array.isArray(change?.after) ? change.after : [];
  // The journal keeps lists of an item as the item has them.
  return lines.filter((line) => !before.has(told(line))) as Line[];
}

/** A line as it is told apart from others: its fields have no order. */
const told = (line: unknown): string =>
  JSON.stringify(line, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const changedUnits = (step: Step): Handling[] => recordOf<Handling>(step, 'handlingUnits');
