import type { Dependencies } from '../context';
import { openPartition } from './batch.store';
import { unpaced, type Pace } from './pace';
import { runImport } from './run-import';

/** Takes up the imports that were running when the service stopped, each as a job of its own. */
export async function resumeImports(deps: Dependencies, pace: Pace = unpaced): Promise<void> {
  let after: Record<string, string> | undefined;
  do {
    const page = await deps.storage.list({
      table: 'platforms',
      pk: openPartition,
      limit: 100,
      consistent: true,
      ...(after && { after }),
    });
    for (const { sk } of page.rows) {
      const [committee = '', id = ''] = sk.split('#');
      deps.later(() => runImport(deps, { committee, id }, pace));
    }
    after = page.next;
  } while (after);
}
