import { MemoryLevel } from 'memory-level';
import { openEmbedded, type EmbeddedOptions } from './embedded-table';
import type { Storage } from './table';

/** The tables in memory, for as long as a test or a trial runs. */
export const openMemory = (options: EmbeddedOptions = {}): Promise<Storage> =>
  openEmbedded(new MemoryLevel<string, string>(), options);
