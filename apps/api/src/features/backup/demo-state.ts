import type { World } from '../../floor/committee/committees';
import { closeDemo } from './close-demo';
import { revokeSetupTokens } from '../../floor/account/setup-token';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { deploymentPartition } from '../../floor/storage/partitions';
import { rowCodec } from '../../floor/storage/row-codec';
import { list, oneOf, text } from '../../floor/storage/shape';
import type { Key, Row, Storage } from '../../floor/storage/table';

/** How far the demo world has come in these tables. `without`: they are for an office's own work. */
export type DemoState = (typeof demoStates)[number];
const demoStates = ['untouched', 'loading', 'loaded', 'without'] as const;

export const demoStateCodec = rowCodec('accounts', { state: oneOf(demoStates) });

const key: Key = { pk: deploymentPartition, sk: 'demo-world' };

export async function readDemoState(storage: Storage): Promise<DemoState> {
  const [row] = await storage.get([{ table: 'accounts', key }], { consistent: true });
  return row ? demoStateCodec(row).state : 'untouched';
}

export const writeDemoState = (storage: Storage, state: DemoState): Promise<void> =>
  storage.write([{ table: 'accounts', put: { ...key, version: 1, state } }]);

const markKey: Key = { pk: deploymentPartition, sk: 'demo-parts' };

export const demoMarkCodec = rowCodec('accounts', { writing: list(text) });

/** 后台载入: that the demo world of these tables comes part by part, and which committees of it are half written just now. */
export const demoMarkRow = (writing: readonly string[]): Row => ({ ...markKey, version: 1, writing: [...writing] });

/** Nothing where the demo world was loaded at once; it is left as it is. */
export async function readDemoMark(storage: Storage): Promise<readonly string[] | undefined> {
  const [row] = await storage.get([{ table: 'accounts', key: markKey }], { consistent: true });
  return row && demoMarkCodec(row).writing;
}

/**
 * The mark of tables that hold committees already, wherever those came from. Beside an office's own committee there is no demo
 * world: none is loaded, and the accounts of one that is there are closed. Beside a demo world none is begun: no token makes one.
 */
export async function settleDemoState(tables: OperatorTables, { demo, real }: World): Promise<'loaded' | 'without'> {
  const state = demo.length > 0 && real.length === 0 ? 'loaded' : 'without';
  if (state === 'without') await closeDemo(tables, demo);
  else await revokeSetupTokens(tables.storage);
  await writeDemoState(tables.storage, state);
  return state;
}
