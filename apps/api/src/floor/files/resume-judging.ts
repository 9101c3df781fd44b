import type { Dependencies } from '../context';
import { waitingForJudge } from './judging.store';

/** A job takes seconds; one that is not through by then was lost, or cut short. */
const atWorkMs = 5 * 60_000;

/** Has files judged again whose job was lost, each by a job of its own, and says how many. */
export async function resumeJudging({
  storage,
  now,
  later,
}: Pick<Dependencies, 'storage' | 'now' | 'later'>): Promise<number> {
  let resumed = 0;
  for await (const file of waitingForJudge(storage, new Date(now().getTime() - atWorkMs).toISOString())) {
    await later({ task: 'judge-file', ...file });
    resumed += 1;
  }
  return resumed;
}
