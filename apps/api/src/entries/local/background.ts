import type { Dependencies } from '../../floor/context';

export interface Background {
  run: (job: () => Promise<void>) => void;
  /** Runs one again and again, so often, behind whatever runs then. */
  every: (ms: number, job: () => Promise<void>) => void;
  /** When every job that was given so far is through. */
  idle: () => Promise<void>;
  /** Begins no further job. What runs is taken up again at the next start. */
  stop: () => void;
}

/** Runs jobs one after another, beside the requests. */
export function background(log: Dependencies['log']): Background {
  let last: Promise<void> = Promise.resolve();
  let stopped = false;
  const clocks: NodeJS.Timeout[] = [];
  const jobs: Background = {
    run(job) {
      last = last.then(async () => {
        if (stopped) return;
        try {
          await job();
        } catch (error) {
          if (!stopped)
            log({
              level: 'error',
              problem: 'JobFailed',
              message: 'A background job failed.',
              stack: error instanceof Error ? error.stack : String(error),
            });
        }
      });
    },
    every(ms, job) {
      clocks.push(setInterval(() => jobs.run(job), ms));
    },
    idle: () => last,
    stop() {
      stopped = true;
      for (const clock of clocks) clearInterval(clock);
    },
  };
  return jobs;
}
