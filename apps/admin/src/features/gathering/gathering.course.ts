import type { GatheringView } from '@lianluo/contract/gathering';
import type { TimelineView } from '@lianluo/contract/work';
import { readingKind } from '@lianluo/domain/reading/reading';
import { requiresOf } from '@lianluo/domain/work/field';
import type { Step as LifecycleStep } from '@lianluo/domain/work/kind';
import { gatheringStatuses, type GatheringStatus } from '@lianluo/domain/gathering/gathering';
import { shortInstant } from '../../ui/format';
import { stayWords } from '../../ui/stay';
import type { Step } from '../../ui/StepBar.vue';
import type { TimelineEntry } from '../../ui/TimelineList.vue';

const course = ['draft', 'announced', 'held', 'closed'] as const satisfies readonly GatheringStatus[];
const verbs: Readonly<Record<string, Pick<LifecycleStep<never>, 'label' | 'takes' | 'undoes'>>> = readingKind.steps;

export const isStep = (action: string): boolean => verbs[action] !== undefined;
export const stepLabel = (action: string): string => verbs[action]?.label ?? action;

/** The fields a step asks for, as the lifecycle table names them. */
export const stepRequires = (action: string): readonly string[] => requiresOf(verbs[action]?.takes ?? {});

/** Steps on the road, as against those that leave it or go back. */
export const isOnward = (action: string): boolean => action !== 'cancel' && verbs[action]?.undoes === undefined;

/** 取消 beside a dialog's own 取消 would say two things. */
export const buttonLabel = (action: string): string => (action === 'cancel' ? '取消活动' : stepLabel(action));

/** The road from plan to close, and where the item stands on it. A cancelled one has left it. */
export function stepsOf({ status }: Pick<GatheringView, 'status'>): Step[] {
  if (status === 'cancelled') return [{ label: gatheringStatuses.cancelled, state: 'now' }];
  const at = course.indexOf(status);
  const state = (index: number) => (index < at || status === 'closed' ? 'done' : index === at ? 'now' : 'next');
  return course.map((each, index) => ({ label: gatheringStatuses[each], state: state(index) }));
}

export function timelineEntries(gathering: GatheringView, { items }: TimelineView): TimelineEntry[] {
  const steps = items.map((step, index): TimelineEntry => ({
    key: String(index),
    label: step.label,
    detail: [step.by.name, shortInstant(step.at), step.note && `“${step.note}”`].filter(Boolean).join(' · '),
    state: isOnward(step.action) ? 'done' : 'bad',
  }));
  return [...waiting(gathering), ...steps.toReversed()];
}

function waiting({ waitingFor }: GatheringView): TimelineEntry[] {
  if (!waitingFor) return [];
  const { holder, action, since } = waitingFor;
  return [
    { key: 'waiting', label: `等待：${stepLabel(action)}`, detail: `${holder} · ${stayWords(since)}`, state: 'now' },
  ];
}
