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
  const hash = createHash('sha256');
  // Every write is seen as it is made: looking through all there is after each call took most of the time.
  database.on('write', (operations: readonly Written[]) => {
    for (const { type, encodedKey, encodedValue = '' } of operations) {
      const [key, value] = [textOf(encodedKey), textOf(encodedValue)];
      // What has been read by everybody goes from the log.
      if (!isBeside(key, value) && !(type === 'del' && key.startsWith('!log!')))
        hash.update(`${type} ${key}\n${value}\n`);
    }
  });
  const world = await openWorld({ storage: ({ clock }) => openEmbedded(database, { clock }) });
  return {
    ...world,
    async written() {
      // Who reads events has them numbered first, which is no writing of theirs.
      await world.deps.sequenced();
      return hash.copy().digest('hex');
    },
  };
}

interface Written {
  type: string;
  encodedKey: string | Uint8Array;
  encodedValue?: string | Uint8Array;
}

const textOf = (given: string | Uint8Array): string =>
  typeof given === 'string' ? given : Buffer.from(given).toString();

/** Sessions and the like; how far the consumers of changes are; and entries of who came and who was refused, with the log of them. */
const isBeside = (key: string, value: string): boolean =>
  key.startsWith('!ephemeral!') ||
  key.startsWith(checkpointKey('')) ||
  (/^!(journal|log)!/.test(key) && `${key} ${value.slice(0, 200)}`.includes('#security#'));
