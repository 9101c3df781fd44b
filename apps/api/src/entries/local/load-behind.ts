import type { Day } from '@lianluo/domain/calendar/day';
import type { DemoPart } from '@lianluo/schemes/demo/parts';
import type { Worker } from 'node:worker_threads';
import { readDemoMark } from '../../features/backup/demo-state';
import type { Dependencies } from '../../floor/context';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import type { Write } from '../../floor/storage/table';
import { cityOfficers, clearCutPart, partsIn, writePart } from '../demo/load-part';
import { accountLines } from './announce';
import type { PartAsked, PartTold } from './demo-thread';
import { startThread } from './sheet-thread-run';
import { receivedError } from './thread-errors';

export interface LoadingBehind {
  deps: Dependencies;
  everyRow: OperatorTables['everyRow'];
  parts: readonly DemoPart[];
  today: Day;
  thread: URL;
  say: (line: string) => void;
}

export interface Behind {
  /** When the last part is whole, or it was stopped. */
  done: Promise<void>;
  stop: () => Promise<void>;
}

const heapMb = 768;

/** 后台载入: the parts of the demo world that are not there yet, one after another, each played in a thread and seen when it is whole. */
export function loadBehind({ deps, everyRow, parts, today, thread, say }: LoadingBehind): Behind {
  let worker: Worker | undefined;
  let stopped = false;
  const done = loadAll().catch((error: unknown) => {
    if (stopped) return;
    say('其余演示单位没有载入完，下次启动时继续。 The other demo committees go on at the next start.');
    deps.log({
      level: 'error',
      problem: 'JobFailed',
      message: 'The demo world was not loaded to its end.',
      stack: error instanceof Error ? error.stack : String(error),
    });
  });
  return {
    done,
    async stop() {
      stopped = true;
      await worker?.terminate();
      await done;
    },
  };

  async function loadAll(): Promise<void> {
    // What an earlier release or a restore has put there is left as it is.
    if ((await readDemoMark(deps.storage)) === undefined) return;
    await clearCutPart(deps, everyRow);
    const { missing: all } = await partsIn(deps.storage);
    const missing = all.filter((part) => parts.includes(part));
    if (missing.length === 0) return;

    say('其余演示单位在后台载入 The other demo committees load behind:');
    const startedAt = Date.now();
    for (const [index, part] of missing.entries()) {
      const partAt = Date.now();
      await writePart(deps, part, played(part));
      say(`${index + 1}/${missing.length} ${part.id} 已就绪 ready (${secondsSince(partAt)}):`);
      for (const line of accountLines(part)) say(line);
    }
    say(`演示数据全部就绪 All of the demo world is there (${secondsSince(startedAt)}).`);
  }

  async function* played(part: DemoPart): AsyncIterable<Write[]> {
    const known = await cityOfficers(deps.storage, part);
    const asked: PartAsked = { part: part.id, today, secret: deps.secret, known };
    worker = startThread(thread, { heapMb, seconds: 0 });
    try {
      for await (const told of toldBy(worker, asked)) {
        if ('error' in told) throw receivedError(told.error);
        if ('writes' in told) yield told.writes;
      }
    } finally {
      await worker.terminate();
    }
  }
}

/** What a thread tells until it is through, in its order. */
async function* toldBy(worker: Worker, asked: PartAsked): AsyncIterable<PartTold> {
  const waiting: PartTold[] = [];
  let fault: Error | undefined;
  let wake = () => undefined as void;
  worker.on('message', (told: PartTold) => {
    waiting.push(told);
    wake();
  });
  worker.on('error', (error: Error) => {
    fault = error;
    wake();
  });
  worker.on('exit', () => {
    fault ??= new Error('The thread of the demo world has ended.');
    wake();
  });
  worker.postMessage(asked);
  for (;;) {
    const told = waiting.shift();
    if (told && 'done' in told) return;
    if (told) yield told;
    else if (fault) throw fault;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

const secondsSince = (at: number): string => `${((Date.now() - at) / 1000).toFixed(1)} s`;
