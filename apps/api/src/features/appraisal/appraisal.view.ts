import { appraisalActions, type AppraisalView } from '@lianluo/contract/appraisals';
import { may } from '@lianluo/domain/permission';
import { yearOf } from '@lianluo/domain/calendar/day';
import { awaitedBodies, isWindowOpen } from '@lianluo/domain/scheme/appraisal/course';
import { yearRhythm } from '@lianluo/domain/scheme/appraisal/year-rhythm';
import { readAssessmentWords } from '../../engine/appraisal/assessment-words.store';
import { isClosed, isLocking, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { correctionsOf, readCorrections, type Corrections } from '../../engine/appraisal/corrections';
import { whatMoves } from '../../engine/appraisal/what-moves';
import { readProgress } from '../../engine/appraisal/progress.store';
import { askingOf } from '../../engine/score/asking';
import type { Answer, Scope } from '../../floor/context';

type Action = keyof typeof appraisalActions;

/** What may be done next; why something may not is told by whoever tries. */
function actionsOf({ actor, today }: Scope, head: AppraisalHead, holding: number | undefined): Action[] {
  if (!may(actor, 'appraisal:run') || isLocking(head)) return [];
  const { year, state, objections } = head;
  if (state === 'running') return year <= yearOf(today) ? ['open-window'] : [];
  if (isWindowOpen(head, today)) return ['open-window'];
  if (state === 'checking') return objections.open === 0 && year < yearOf(today) ? ['lock'] : [];
  if (state !== 'locked') return [];
  if (holding === undefined) return ['assess'];
  return holding === 0 ? ['publish'] : [];
}

/** How many corrections hold publishing up, once nothing else does. */
async function holdingUp(scope: Scope, head: AppraisalHead, corrections: Corrections): Promise<number | undefined> {
  if (head.state !== 'locked' || head.assessments.every(({ rung }) => rung !== 'chairs')) return undefined;
  return (await whatMoves(scope, head, corrections)).length;
}

/** How a year stands. */
export async function appraisalView(scope: Scope, head: AppraisalHead): Promise<Answer<AppraisalView>> {
  const { storage, committee, calendar } = scope;
  const { year, state, group, bodies, window, objections, locking, locked, assessments, published, version } = head;
  const [scheme, progress, corrections, words] = await Promise.all([
    head.scheme ?? askingOf(scope, String(year)).then((asking) => asking?.scheme),
    locking && readProgress(storage, committee.id, year),
    isClosed(head) ? readCorrections(scope, year) : correctionsOf(year, [], []),
    readAssessmentWords(storage, committee.id, year),
  ]);
  const holding = await holdingUp(scope, head, corrections);
  const { done = 0, total = 0 } = progress ?? {};
  return {
    body: {
      year,
      state,
      ...(scheme && { scheme: { id: scheme.id, name: scheme.name, version: scheme.version } }),
      group: { members: group.members.map(({ id, name }) => ({ id, name })), office: group.office },
      bodies: [...bodies],
      tasks: yearRhythm(year, calendar, head.tasks).map(({ task, title, from, to }) => ({ task, title, from, to })),
      ...(window && { window }),
      objections,
      ...(locking && { locking: { done, total, ...(locking.problem !== undefined && { problem: locking.problem }) } }),
      ...(locked && { locked }),
      assessments: assessments.map((each, place) => {
        const text = each.text ?? words.get(place);
        return { ...each, ...(text !== undefined && { text }) };
      }),
      awaited: isClosed(head) ? awaitedBodies(head) : [],
      corrections: {
        total: corrections.decided.length + corrections.waiting.length,
        waiting: corrections.waiting.length,
        ...(holding !== undefined && { holding }),
      },
      ...(published && { published }),
      allowedActions: actionsOf(scope, head, holding).map((action) => ({
        action,
        label: appraisalActions[action],
      })),
      version,
    },
    version,
  };
}
