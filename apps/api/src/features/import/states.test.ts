import { importRefusal, importStatuses, importSteps, type ImportStepName } from '@lianluo/domain/import/batch';
import { expect, test } from 'vitest';
import { openWorld, type World } from '../../../test-support/world';
import { batchesPartition } from '../../floor/storage/partitions';
import { readBatch, type Batch } from './batch.store';
import { csv, imports, upload } from '../../../test-support/import/importing';

/** How each step of the table is asked for. */
const calls: Record<ImportStepName, { method: 'put' | 'post'; path: string; body: object }> = {
  read: { method: 'put', path: 'mapping', body: { leaveOutHidden: true } },
  map: { method: 'put', path: 'mapping', body: { columns: [{ index: 0, field: 'name' }] } },
  recheck: { method: 'post', path: 'actions/recheck', body: {} },
  commit: { method: 'post', path: 'actions/commit', body: { mode: 'valid' } },
  undo: { method: 'post', path: 'actions/undo', body: {} },
};

async function standing(world: World, batch: Batch, status: Batch['status'], job: Batch['job']): Promise<void> {
  const value = { ...batch, status, ...(job && { job, committedAt: job.at }) };
  const put = { pk: batchesPartition('qindu'), sk: batch.id, version: batch.version, value };
  await world.storage.write([{ table: 'platforms', put }]);
}

test.each(Object.keys(importSteps) as ImportStepName[])(
  'the step %s is refused from each state that the table does not name, and from no other',
  async (step) => {
    // Nothing is done of what is left for later: every state is put up here.
    const world = await openWorld();
    world.deps.later = async () => undefined;
    const office = world.as('demo.qindu');
    const { id } = await upload(
      world,
      office,
      'members',
      csv([
        ['姓名', '界别'],
        ['张一', '教育界'],
      ]),
    );
    const batch = await readBatch(world.storage, { committee: 'qindu', id });
    const { method, path, body } = calls[step];

    for (const status of importStatuses)
      for (const job of [undefined, { by: batch!.by.id, at: batch!.createdAt }]) {
        await standing(world, { ...batch!, chunks: 1 }, status, job);
        const { body: answer } = await office[method](`${imports}/${id}/${path}`, body);

        const expected = importRefusal({ status, wasCommitted: job !== undefined }, step);
        expect([status, job !== undefined, answer.code === 'import.not-now']).toEqual([
          status,
          job !== undefined,
          expected === 'import.not-now',
        ]);
      }
  },
);
