import { readFile, rename, writeFile } from 'node:fs/promises';
import type { MirrorState } from '@lianluo/client';
import type { TheirRecord } from './mapping';

/** What the connector knows, in one file: where it stands, what the hub has, and what came back. */
export interface State {
  mirror?: MirrorState;
  /** By our id: what the hub was told last, of which version of ours. */
  records: Record<string, { version: number; round: number; record: TheirRecord; recordNo: string }>;
  /** What could not be said in their form, by our id: for the office to see. */
  unmapped: Record<string, string>;
  adoptions: {
    /** The hub's place in its own list. */
    after: string;
    /** By the hub's record number: what became of it. */
    done: Record<string, string>;
  };
}

const empty = (): State => ({ records: {}, unmapped: {}, adoptions: { after: '', done: {} } });

export interface StateFile {
  state: State;
  /** Whole or not at all: written beside it and put in its place. */
  save: () => Promise<void>;
}

export async function openState(file: string): Promise<StateFile> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  // Written below and nowhere else.
  const state = text === undefined ? empty() : (JSON.parse(text) as State);
  return {
    state,
    async save() {
      await writeFile(`${file}.new`, JSON.stringify(state));
      await rename(`${file}.new`, file);
    },
  };
}
