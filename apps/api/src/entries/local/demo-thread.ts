import type { Day } from '@lianluo/domain/calendar/day';
import { demoParts } from '@lianluo/schemes/demo/parts';
import { parentPort } from 'node:worker_threads';
import type { Write } from '../../floor/storage/table';
import { rowsOfPart } from '../demo/part-rows';
import { sentError, type SentError } from './thread-errors';

export interface PartAsked {
  part: string;
  today: Day;
  secret: string;
  known: Readonly<Record<string, string>>;
}

export type PartTold = { writes: Write[] } | { done: true } | { error: SentError };

/** The thread's side: plays the part of the demo world that it is asked for, beside the loop that answers requests. */
export function playInThread(): void {
  if (!parentPort) throw new Error('Started as a thread only.');
  const port = parentPort;
  const tell = (told: PartTold) => port.postMessage(told);
  port.once('message', async ({ part: id, ...asked }: PartAsked) => {
    try {
      const part = demoParts.find((each) => each.id === id);
      if (!part) throw new Error(`No part ${id}.`);
      for await (const writes of rowsOfPart({ part, ...asked })) tell({ writes });
      tell({ done: true });
    } catch (error) {
      tell({ error: sentError(error) });
    }
  });
}
