import { Refusal } from '@lianluo/domain/refusal';
import type { Worker } from 'node:worker_threads';
import type { Scope, SheetTask, SheetWork } from '../../floor/context';
import { TryLater } from '../../floor/http/problem';
import { runInThread, startThread, type ThreadLimits } from './sheet-thread-run';

export interface SheetThreads extends SheetWork {
  stop: () => Promise<void>;
}

export interface PoolLimits extends ThreadLimits {
  threads: number;
  /** How many tasks wait for a thread before the next is told to come back. */
  waiting: number;
  /** A thread that has nothing to do for so long gives its memory back. */
  idleMs: number;
}

const usual: PoolLimits = { threads: 1, waiting: 40, idleMs: 1000, heapMb: 144, seconds: 120 };

/** Sheet work in a thread or a few beside the loop that answers requests, each bounded in memory and time. */
export function sheetThreads(file: URL, given: Partial<PoolLimits> = {}): SheetThreads {
  const limits = { ...usual, ...given };
  const idle = new Map<Worker, NodeJS.Timeout>();
  const waiting: (() => void)[] = [];
  const all = new Set<Worker>();
  let busy = 0;

  return {
    async run(task, scope, input) {
      await turn();
      try {
        return await inThread(task, scope, input);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else busy -= 1;
      }
    },
    stop: async () => void (await Promise.all([...all].map((thread) => thread.terminate()))),
  };

  /** Who waits is handed the place of who leaves. */
  async function turn(): Promise<void> {
    if (busy < limits.threads) {
      busy += 1;
      return;
    }
    if (waiting.length >= limits.waiting) throw new TryLater('server.busy', 5);
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  async function inThread<Input, Result>(task: SheetTask<Input, Result>, scope: Scope, input: Input): Promise<Result> {
    const thread = take();
    let usable = false;
    try {
      // A task answers what it is typed to.
      const result = (await runInThread(thread, limits, { task: task.name, scope, input })) as Result;
      usable = true;
      return result;
    } catch (error) {
      // What the task refused has cost the thread nothing.
      usable = error instanceof Refusal && error.code !== 'sheet.too-heavy';
      throw error;
    } finally {
      if (usable) rest(thread);
      else void thread.terminate();
    }
  }

  function take(): Worker {
    // The one that rested last, so that another may leave.
    const rested = [...idle.keys()].at(-1);
    if (rested) {
      clearTimeout(idle.get(rested));
      idle.delete(rested);
      return rested;
    }
    const thread = startThread(file, limits);
    all.add(thread);
    thread.once('exit', () => {
      all.delete(thread);
      idle.delete(thread);
    });
    return thread;
  }

  function rest(thread: Worker): void {
    const leaves = setTimeout(() => {
      idle.delete(thread);
      void thread.terminate();
    }, limits.idleMs);
    idle.set(thread, leaves.unref());
    // Nobody waits for it now, so it keeps no process alive.
    thread.unref();
  }
}
