import type { Dependencies } from '../context';
import { openPartition } from './batch.store';

/** Takes up the imports that were running when the service stopped, each as a job of its own. */
export async function resumeImports(deps: Dependencies): Promise<void> {
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
      await deps.later({ task: 'import', committee, id });
    }
    after = page.next;
  } while (after);
}
