import { mostEntries } from '../text/limits';
import { maybe, reason } from '../work/field';
import { stepOf, type StepContext } from '../work/kind';
import type { Consultation } from './consultation';
import { pointFields as field } from './consultation.fields';
import { followUpOf, reviewDaysOf, reviewedPoints, reviewMonths, roundsDone, withPoint } from './points';
import type { AgreedPoint, PointState } from './points';

const step = stepOf<Consultation>();
/** What was agreed is followed as long as there is something to follow, whether or not the consultation was closed. */
const followed = { from: ['held', 'closed'], to: ['held', 'closed'], permission: 'gathering:run' } as const;

const openOnly = ({ follow }: Consultation) => ((follow?.open ?? 0) > 0 ? undefined : 'point.none-open');
const anyEnded = ({ follow }: Consultation) =>
  (follow?.points ?? 0) > (follow?.open ?? 0) ? undefined : 'point.none-ended';

/** The item with its points as they are now, and what a list tells of them. */
function withPoints(item: Consultation, points: readonly AgreedPoint[], { calendar }: StepContext): Consultation {
  const { heldOn, reportedOn } = item;
  const reviewDays = item.reviewDays.length > 0 ? item.reviewDays : reviewDaysOf(heldOn ?? reportedOn, calendar);
  return { ...item, points, reviewDays, follow: followUpOf(points, reviewDays) };
}

const moved = (
  item: Consultation,
  id: string,
  among: readonly PointState[],
  context: StepContext,
  change: (point: AgreedPoint) => AgreedPoint,
): Consultation => withPoints(item, withPoint(item.points, id, among, change), context);

/** 约定事项: entered, followed, reviewed; each by itself. */
export const pointSteps = {
  agree: step({
    ...followed,
    label: '登记约定事项',
    takes: { text: field.text, owner: field.owner, dueOn: field.dueOn },
    refusal: ({ follow }) => ((follow?.points ?? 0) < mostEntries.points ? undefined : 'point.too-many'),
    apply: (item, { text, owner, dueOn }, context) => {
      const reviewed = roundsDone(item.points);
      const point = { id: context.newId(), text, owner, dueOn, state: 'open' as const, progress: [], reviewed };
      return withPoints(item, [...item.points, point], context);
    },
  }),
  'change-point': step({
    ...followed,
    label: '修改约定事项',
    takes: { point: field.point, text: field.text, owner: field.owner, dueOn: field.dueOn },
    refusal: openOnly,
    apply: (item, { point, text, owner, dueOn }, context) =>
      moved(item, point, ['open'], context, (each) => ({ ...each, text, owner, dueOn })),
  }),
  progress: step({
    ...followed,
    label: '登记进展',
    takes: { point: field.point, on: field.on, text: field.progress },
    refusal: openOnly,
    apply: (item, { point, on, text }, context) =>
      moved(item, point, ['open'], context, (each) => ({
        ...each,
        // The oldest give way: what was said stays in the journal.
        progress: [...each.progress, { on, text, by: context.actor.name, byId: context.actor.id }].slice(
          -mostEntries.progress,
        ),
      })),
  }),
  'finish-point': step({
    ...followed,
    label: '销号',
    takes: { point: field.point, on: field.on, evidence: field.evidence },
    refusal: openOnly,
    apply: (item, { point, on, evidence }, context) =>
      moved(item, point, ['open'], context, (each) => ({ ...each, state: 'done', doneOn: on, evidence })),
  }),
  'drop-point': step({
    ...followed,
    label: '不再跟踪',
    takes: { point: field.point, reason },
    refusal: openOnly,
    apply: (item, { point, reason: why }, context) =>
      moved(item, point, ['open'], context, (each) => ({ ...each, state: 'dropped', reason: why })),
  }),
  'restore-point': step({
    ...followed,
    label: '恢复跟踪',
    takes: { point: field.point, reason },
    refusal: anyEnded,
    apply: (item, { point }, context) =>
      moved(
        item,
        point,
        ['done', 'dropped'],
        context,
        ({ doneOn: _on, evidence: _evidence, reason: _why, ...each }) => ({
          ...each,
          state: 'open',
          // Reviews that were held without it are not held again.
          reviewed: Math.max(each.reviewed, roundsDone(item.points)),
        }),
      ),
  }),
  recheck: step({
    ...followed,
    label: '登记复查',
    takes: { point: maybe(field.point), on: field.on, result: field.result, text: field.review },
    refusal: ({ follow }) => (follow?.reviewOn === undefined ? 'point.no-review' : undefined),
    apply: (item, input, context) => {
      const months = reviewMonths[roundsDone(item.points)] ?? reviewMonths[0];
      const review = { id: context.newId(), months, ...input, by: context.actor.name, byId: context.actor.id };
      return withPoints({ ...item, reviews: [...item.reviews, review] }, reviewedPoints(item.points, input), context);
    },
  }),
};
