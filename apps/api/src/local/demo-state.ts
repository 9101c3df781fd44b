import type { Key, Storage } from '../storage/table';

/** How far the demo world has come in these tables. `without`: they were begun for an office's own work. */
export type DemoState = 'untouched' | 'loading' | 'loaded' | 'without';

// No committee has such an id, so no key of one can be like it.
const key: Key = { pk: '#deployment', sk: 'demo-world' };

export async function readDemoState(storage: Storage): Promise<DemoState> {
  const [row] = await storage.get([{ table: 'accounts', key }], { consistent: true });
  // Written below alone.
  return row ? (row['state'] as DemoState) : 'untouched';
}

export const writeDemoState = (storage: Storage, state: DemoState): Promise<void> =>
  storage.write([{ table: 'accounts', put: { ...key, version: 1, state } }]);
