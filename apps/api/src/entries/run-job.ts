import type { Dependencies } from '../floor/context';
import { unpaced, type Pace } from '../features/import/pace';
import type { Job } from '../floor/job';

export interface Bounds {
  pace?: Pace;
  /** Whether there is time for more. What is left of a count goes on as a job of its own. */
  hasTime?: () => boolean;
}

/** Runs a job to its end or until it waits for somebody. Begun twice or cut short, it may be run again. */
export async function runJob(deps: Dependencies, job: Job, { pace = unpaced, hasTime }: Bounds = {}): Promise<void> {
  if (job.task === 'import') {
    const { runImport } = await import('../features/import/run-import');
    return runImport(deps, job, pace);
  }
  if (job.task === 'rehearse') {
    const { rehearse } = await import('./rehearse');
    return rehearse(deps, job.committee);
  }
  if (job.task === 'dispatch') {
    const { dispatch } = await import('../engine/webhook/dispatch');
    return dispatch(deps, job.committee);
  }
  if (job.task === 'deliver') {
    const { deliver } = await import('../engine/webhook/deliver');
    return deliver(deps, job);
  }
  if (job.task === 'drop') {
    const { runDrop } = await import('../features/drop/run-drop');
    const { listRoute } = await import('./list-route');
    return runDrop(deps, job, listRoute);
  }
  if (job.task === 'move-deadlines') {
    const { moveDeadlines } = await import('../features/deadline/move-deadlines');
    if (!(await moveDeadlines(deps, job.committee, hasTime))) await deps.later(job);
    return;
  }
  if (job.task === 'standings') {
    const { countStandings } = await import('../engine/standing/count-standings');
    if (!(await countStandings(deps, job, hasTime))) await deps.later(job);
    return;
  }
  if (job.task === 'dry-run') {
    const { runDryRun } = await import('../features/scheme/run-dry-run');
    return runDryRun(deps, job);
  }
  if (job.task === 'lock-year') {
    const { lockYear } = await import('../features/appraisal/lock-year');
    if (!(await lockYear(deps, job, hasTime))) await deps.later(job);
    return;
  }
  if (job.task === 'remove-file') return (await deps.files()).remove(job);
  if (job.task === 'judge-file') {
    const { judgeJob } = await import('../engine/file/judge-job');
    return judgeJob(deps, job);
  }
  const { recountBatch } = await import('../engine/scorecard/recount');
  const left = await recountBatch(deps.storage, job, { hasTime, now: deps.now });
  if (left) await deps.later({ task: 'recount', ...left });
}
