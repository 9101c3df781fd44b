import { committeesIn } from '../../floor/committee/committees';
import type { Dependencies } from '../../floor/context';
import { countedAs } from './counted-as';
import { rebuildScorecards } from './rebuild';
import type { EveryRow } from '../../floor/storage/every-row';
import { deploymentPartition } from '../../floor/storage/partitions';
import type { Key, Storage } from '../../floor/storage/table';

const key: Key = { pk: deploymentPartition, sk: 'figures' };

/**
 * Counts the figures and lists of a data folder anew that an earlier release has counted otherwise: until then a city would see
 * empty lists and nobody what waits for them. What was filled just now is counted as it should be. Tables that are not ours to
 * read whole are named to the operator, who has a command for it. Answers whether the figures are as this release counts them.
 */
export async function recountOnce(
  { storage, log }: Pick<Dependencies, 'storage' | 'log'>,
  { isNew }: { isNew: boolean },
): Promise<boolean> {
  const [marker] = await storage.get([{ table: 'accounts', key }], { consistent: true });
  if ((marker?.version ?? 0) >= countedAs) return true;
  if (!isNew) {
    if (!readsWhole(storage)) {
      log({
        level: 'warn',
        message: 'Figures were counted by an earlier release: run `operate -- rebuild-scorecards`.',
      });
      return false;
    }
    await rebuildScorecards({ storage, everyRow: storage.everyRow }, await committeesIn(storage.everyRow));
  }
  await markRecounted(storage);
  return true;
}

/** All figures of a deployment are counted as this release does. */
export const markRecounted = (storage: Storage): Promise<void> =>
  storage.write([{ table: 'accounts', put: { ...key, version: countedAs } }]);

const readsWhole = (storage: Storage): storage is Storage & { everyRow: EveryRow } => 'everyRow' in storage;
