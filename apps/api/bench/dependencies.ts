import type { Dependencies } from '../src/floor/context';
import { scorecardConsumer } from '../src/engine/scorecard/consume';
import type { Storage } from '../src/floor/storage/table';

/**
 * The app's own parts on a watched storage. The consumer runs apart, as it does on AWS: what it reads and writes is not
 * part of a command's figures.
 */
export function dependenciesOf(
  deps: Dependencies,
  watched: Storage,
): { deps: Dependencies; drain: () => Promise<void> } {
  const consumer = scorecardConsumer(deps.storage);
  return {
    deps: { ...deps, storage: watched, settled: async () => undefined },
    drain: () => deps.storage.changes.drain(consumer, 'scorecards'),
  };
}
