import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import type { Dependencies, Scope } from '../../floor/context';
import { problemOf } from '../../floor/http/problem-body';
import { nextBatch, readBatch, type Batch, type BatchKey } from './batch.store';
import { jobScope } from './job-scope';
import { unpaced, type Pace } from './pace';
import { parseBatch } from './preview/parse-task';
import { storeBatch, Superseded } from './store-batch';

/** How often a job that an outage stopped is begun again, and how long it waits for the first time. */
const tries = 5;
const firstWaitMs = 500;

/** Works on a batch until it waits for somebody again. Stopped anywhere, it may be run again. */
export async function runImport(deps: Dependencies, key: BatchKey, pace: Pace = unpaced): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const batch = await readBatch(deps.storage, key);
    if (!batch) return;
    const scope = await jobScope(deps, batch);
    try {
      await work(scope, batch, pace);
      return;
    } catch (error) {
      if (error instanceof Superseded) return;
      // Tables that do not even answer this are gone: what is left is taken up again at the next start.
      const stopped = await readBatch(deps.storage, key);
      if (stopped && (error instanceof Refusal || attempt === tries)) return giveUp(scope, stopped, error, pace);
    }
    await new Promise((resolve) => setTimeout(resolve, firstWaitMs * 2 ** (attempt - 1)));
  }
}

async function work(scope: Scope, batch: Batch, pace: Pace): Promise<void> {
  if (batch.status === 'parsing') await scope.sheets.run(parseBatch, scope, batch);
  if (batch.status === 'committing') await (await import('./commit/write-batch')).writeBatch(scope, batch, pace);
  if (batch.status === 'undoing') await (await import('./undo/take-back')).takeBack(scope, batch, pace);
}

/** A file that cannot be read fails; a commit that cannot go on is taken back. What is shown already stays as it is. */
async function giveUp(scope: Scope, batch: Batch, error: unknown, pace: Pace): Promise<void> {
  const code: RefusalCode = error instanceof Refusal ? error.code : 'import.failed';
  if (!(error instanceof Refusal))
    scope.log({
      level: 'error',
      problem: 'ImportFailed',
      message: 'An import failed.',
      batch: batch.id,
      stack: error instanceof Error ? error.stack : String(error),
    });
  const problem = problemOf(code, batch.id);
  if (batch.status === 'parsing') await storeBatch(scope, nextBatch(batch, { status: 'failed', problem }));
  else if (batch.status === 'committing' && !batch.turned) {
    const back = await storeBatch(scope, nextBatch(batch, { status: 'undoing', problem }));
    await (await import('./undo/take-back')).takeBack(scope, back, pace);
  } else throw error;
}
