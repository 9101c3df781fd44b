import { MemoryLevel } from 'memory-level';
import { openEmbedded, type EmbeddedOptions, type EmbeddedStorage } from './embedded-table';

/** The tables in memory, for as long as a test or a trial runs. */
export const openMemory = (options: EmbeddedOptions = {}): Promise<EmbeddedStorage> =>
  openEmbedded(new MemoryLevel<string, string>(), options);
