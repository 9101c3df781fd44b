import { importRefusal, importSteps, type ImportStepName } from '@lianluo/domain/import/batch';
import type { ImportView } from '@lianluo/contract/import-schemas';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { nextBatch, savingBatch, type Batch } from './batch.store';
import { batchView } from './batch.view';
import { tellsRows } from './tells-rows';

/** Whether the table has this step for the batch as it stands. */
const mayTake = ({ status, job }: Pick<Batch, 'status' | 'job'>, step: ImportStepName): boolean =>
  importRefusal({ status, wasCommitted: job !== undefined }, step) === undefined;

export function requireStep(batch: Batch, step: ImportStepName): void {
  if (!mayTake(batch, step)) throw new Refusal('import.not-now');
}

/** Takes a step of a batch: what was said with it is kept in one transaction with its state, and a job goes on with it. */
export async function beginJob(
  scope: Scope,
  batch: Batch,
  step: ImportStepName,
  said: Partial<Batch>,
  also: readonly CommandWrite[] = [],
): Promise<Answer<ImportView>> {
  requireStep(batch, step);
  const next = nextBatch(batch, { ...said, status: importSteps[step].to, done: 0 });
  const answer = await commit(scope, [...also, ...savingBatch(next)], {
    body: await batchView(next, tellsRows(scope, next)),
    version: next.version,
  });
  await scope.later({ task: 'import', committee: batch.committee, id: batch.id });
  return answer;
}
