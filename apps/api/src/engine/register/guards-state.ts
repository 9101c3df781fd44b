import { cityIds } from '../../floor/committee/cities';
import { countiesOf } from '../../floor/committee/counties';
import type { Dependencies } from '../../floor/context';
import { takeOverGuards } from './take-over-guards';
import { deploymentPartition } from '../../floor/storage/partitions';
import type { Key, Storage } from '../../floor/storage/table';

const key: Key = { pk: deploymentPartition, sk: 'guards' };

/** A data folder of a time before guards gets them once, when it is first opened; which values share something is logged. */
export async function takeOverOnce({ storage, log }: Pick<Dependencies, 'storage' | 'log'>): Promise<void> {
  if (await guardsTaken(storage)) return;
  for (const city of await cityIds(storage))
    for (const committee of [city, ...(await countiesOf({ storage }, city)).map(({ id }) => id)])
      for (const shared of await takeOverGuards(storage, committee))
        log({ level: 'warn', message: 'Several values share what should be there once.', ...shared });
  await storage.write([{ table: 'accounts', put: { ...key, version: 1 } }]);
}

/** Whether this release, or one since guards, has opened these tables. */
export async function guardsTaken(storage: Storage): Promise<boolean> {
  const [marker] = await storage.get([{ table: 'accounts', key }], { consistent: true });
  return marker !== undefined;
}
