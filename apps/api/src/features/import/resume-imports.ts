import type { Dependencies } from '../../floor/context';
import { pagesOf } from '../../floor/storage/pages';
import { openPartition } from '../../floor/storage/partitions';

/** Takes up the imports that were running when the service stopped, each as a job of its own, and says how many. */
export async function resumeImports(deps: Dependencies): Promise<number> {
  let resumed = 0;
  const question = { table: 'platforms', pk: openPartition, limit: 100, consistent: true } as const;
  for await (const rows of pagesOf(deps.storage, question))
    for (const { sk } of rows) {
      const [committee = '', id = ''] = sk.split('#');
      await deps.later({ task: 'import', committee, id });
      resumed += 1;
    }
  return resumed;
}
