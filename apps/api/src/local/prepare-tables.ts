import type { Storage } from '../storage/table';
import { readDemoState, writeDemoState, type DemoState } from './demo-state';
import type { TableEngine } from './engines';

export interface Preparing {
  engine: TableEngine;
  /** Whether a demo world is wanted, where nothing was begun yet. */
  demo: boolean;
  load: (storage: Storage) => Promise<void>;
}

export interface Prepared {
  storage: Storage;
  state: DemoState;
}

/** Opens the tables, with the demo world whole in them where one is wanted. A load that was cut short is begun anew. */
export async function prepareTables({ engine, demo, load }: Preparing): Promise<Prepared> {
  const storage = await engine.open({ durable: true });
  const state = await readDemoState(storage);
  if (state === 'loaded' || state === 'without') return { storage, state };
  if (state === 'untouched' && !demo) {
    await writeDemoState(storage, 'without');
    return { storage, state: 'without' };
  }

  await storage.close();
  if (state === 'loading') await engine.discard();
  const loading = await engine.open({ durable: false });
  await writeDemoState(loading, 'loading');
  await load(loading);
  await loading.close();

  // Opened again, what was loaded is on disk, and so is the word that it is whole.
  const whole = await engine.open({ durable: true });
  await writeDemoState(whole, 'loaded');
  return { storage: whole, state: 'loaded' };
}
