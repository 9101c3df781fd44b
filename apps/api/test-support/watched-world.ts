import { createHash } from 'node:crypto';
import { MemoryLevel } from 'memory-level';
import { checkpointKey } from '../src/floor/storage/embedded-keys';
import { openEmbedded } from '../src/floor/storage/embedded-table';
import { openWorld, type World } from './world';

export interface WatchedWorld extends World {
  /** The same text as long as nothing was written but sessions, attempts and the like, and entries of who came and who was refused. */
  written: () => Promise<string>;
}

/** A world whose every table can be looked into. */
export async function openWatchedWorld(): Promise<WatchedWorld> {
  const database = new MemoryLevel<string, string>();
  const world = await openWorld({ storage: ({ clock }) => openEmbedded(database, { clock }) });
  return {
    ...world,
    async written() {
      // Who reads events has them numbered first, which is no writing of theirs.
      await world.deps.sequenced();
      const hash = createHash('sha256');
      for await (const [key, value] of database.iterator())
        if (!isBeside(key, value)) hash.update(`${key}\n${value}\n`);
      return hash.digest('hex');
    },
  };
}

/** Sessions and the like; how far the consumers of changes are; and entries of who came and who was refused, with the log of them. */
const isBeside = (key: string, value: string): boolean =>
  key.startsWith('!ephemeral!') ||
  key.startsWith(checkpointKey('')) ||
  (/^!(journal|log)!/.test(key) && `${key} ${value.slice(0, 200)}`.includes('#security#'));
