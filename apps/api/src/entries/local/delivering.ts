import type { Dependencies } from '../../floor/context';
import type { DeliverJob, DispatchJob } from '../../floor/job';

export interface Delivering {
  take: (job: DispatchJob | DeliverJob) => void;
  /** Begins no further job. What was left is due at the next start. */
  stop: () => void;
}

/** Rounds at once, and of one webhook: one that never answers takes its share, and holds none of the others. */
const mostAtOnce = 32;
const mostOfOne = 4;

/** Runs deliveries side by side, beside the requests and beside jobs that take their turns. */
export function delivering(
  run: (job: DispatchJob | DeliverJob) => Promise<void>,
  log: Dependencies['log'],
): Delivering {
  const waiting = new Map<string, DispatchJob | DeliverJob>();
  const running = new Map<string, number>();
  let atOnce = 0;
  let stopped = false;

  return {
    take(job) {
      // The clock names again what waits here still.
      waiting.set(JSON.stringify(job), job);
      begin();
    },
    stop() {
      stopped = true;
      waiting.clear();
    },
  };

  function begin(): void {
    for (const [name, job] of waiting) {
      if (stopped || atOnce >= mostAtOnce) return;
      const of = job.task === 'deliver' ? job.webhook : job.committee;
      const most = job.task === 'deliver' ? mostOfOne : 1;
      if ((running.get(of) ?? 0) >= most) continue;
      waiting.delete(name);
      void runOne(of, job);
    }
  }

  async function runOne(of: string, job: DispatchJob | DeliverJob): Promise<void> {
    atOnce += 1;
    running.set(of, (running.get(of) ?? 0) + 1);
    try {
      await run(job);
    } catch (error) {
      if (!stopped)
        log({
          level: 'error',
          problem: 'JobFailed',
          message: 'A round of deliveries failed.',
          stack: error instanceof Error ? error.stack : String(error),
        });
    }
    atOnce -= 1;
    const left = (running.get(of) ?? 1) - 1;
    if (left > 0) running.set(of, left);
    else running.delete(of);
    begin();
  }
}
