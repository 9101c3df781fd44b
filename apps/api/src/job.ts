import type { Dependencies } from './context';
import { unpaced, type Pace } from './import/pace';

/** Work that goes on after the answer, as data: a queue carries it to another process. */
export interface Job {
  task: 'import';
  committee: string;
  /** The batch. */
  id: string;
}

/** Runs a job to its end or until it waits for somebody. Begun twice or cut short, it may be run again. */
export async function runJob(deps: Dependencies, { committee, id }: Job, pace: Pace = unpaced): Promise<void> {
  const { runImport } = await import('./import/run-import');
  await runImport(deps, { committee, id }, pace);
}
