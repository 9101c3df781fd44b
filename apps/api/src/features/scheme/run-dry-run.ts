import { dayOf } from '@lianluo/domain/calendar/day';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies } from '../../floor/context';
import type { DryRunJob } from '../../floor/job';
import { WriteConflict } from '../../floor/storage/table';
import { readDraft, readSchemeHead } from '../../engine/scheme/own-schemes';
import { listedFor, triedBy } from './dry-run';
import { readTrial, trialWrite, type Trial } from './trial.store';
import type { DryRunView } from '@lianluo/contract/scheme-trial';

/**
 * 试算 of a large committee, beside the requests. It tells how far it is after some subjects each; where its asker has asked for
 * another one since, it ends there. Run again it begins anew.
 */
export async function runDryRun(deps: Dependencies, job: DryRunJob): Promise<void> {
  const { storage, calendar, now } = deps;
  const kept = await readTrial(storage, job);
  if (kept?.trial.id !== job.id || kept.trial.state !== 'running') return;
  let { trial, version } = kept;
  const save = async (next: Partial<Trial>, result?: DryRunView) => {
    trial = { ...trial, ...next };
    await storage.write([trialWrite(job, trial, now(), { over: version, ...(result && { result }) })]);
    version += 1;
  };
  try {
    const [row] = await storage.get([committeeAddress(job.committee)], { consistent: true });
    if (!row) return;
    const scope = { storage, calendar, committee: readCommitteeRow(row), today: dayOf(trial.startedAt) };
    const draft = await readDraft(scope, await readSchemeHead(scope));
    if (!draft) return await save({ state: 'failed' });
    const subjects = await listedFor(scope, trial);
    const result = await triedBy(scope, draft, {
      ...trial,
      subjects,
      looked: (done) => save({ done, total: subjects.length }),
    });
    await save({ state: 'done' }, result);
  } catch (error) {
    if (error instanceof WriteConflict) return;
    // Whoever waits is told; the log says why.
    await save({ state: 'failed' });
    throw error;
  }
}
