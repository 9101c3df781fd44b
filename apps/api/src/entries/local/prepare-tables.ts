import { worldIn } from '../../floor/committee/committees';
import { requireWhole } from '../../floor/storage/restore-mark';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Storage } from '../../floor/storage/table';
import {
  demoMarkRow,
  readDemoState,
  settleDemoState,
  writeDemoState,
  type DemoState,
} from '../../features/backup/demo-state';
import type { TableEngine } from './engines';

export interface Preparing {
  engine: TableEngine;
  /** Whether a demo world is wanted, where nothing was begun yet. */
  demo: boolean;
  load: (storage: Storage) => Promise<void>;
}

export interface Prepared {
  storage: Storage;
  everyRow: OperatorTables['everyRow'];
  state: DemoState;
}

/**
 * Opens the tables, with the demo world whole in them where one is wanted. A load that was cut short is begun anew. What holds an
 * office's own committee is never filled or emptied, whatever was written down of a demo world; half a restore is not opened.
 */
export async function prepareTables({ engine, demo, load }: Preparing): Promise<Prepared> {
  const tables = await engine.open({ durable: true });
  const { storage, everyRow } = tables;
  const state = await stateOf(tables).catch(async (error: unknown) => {
    await storage.close();
    throw error;
  });
  if (state === 'loaded' || state === 'without') return { storage, everyRow, state };

  await storage.close();
  if (state === 'loading') await engine.discard();
  if (demo) await fill(engine, load);
  // Opened again, what was loaded is on disk, and so is the word that it is whole.
  const { storage: begun, everyRow: everyRowBegun } = await engine.open({ durable: true });
  const begunAs = demo ? 'loaded' : 'without';
  await writeDemoState(begun, begunAs);
  return { storage: begun, everyRow: everyRowBegun, state: begunAs };
}

async function stateOf(tables: OperatorTables): Promise<DemoState> {
  await requireWhole(tables.storage);
  const state = await readDemoState(tables.storage);
  if (state === 'without') return state;
  const world = await worldIn(tables.everyRow);
  const isKept = world.real.length > 0 || (state === 'untouched' && world.demo.length > 0);
  return isKept ? settleDemoState(tables, world) : state;
}

async function fill(engine: TableEngine, load: Preparing['load']): Promise<void> {
  const { storage } = await engine.open({ durable: false });
  await writeDemoState(storage, 'loading');
  await load(storage);
  await storage.write([{ table: 'accounts', put: demoMarkRow([]) }]);
  await storage.close();
}
