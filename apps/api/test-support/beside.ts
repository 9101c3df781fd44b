import type { Caller } from './served';

const everyMs = 20;

/** The 95th percentile of one read, begun every 20 ms whether the one before has been answered or not. */
export async function p95Of(read: () => Promise<unknown>, until: Promise<unknown>, atLeast = 100): Promise<number> {
  let over = false;
  const ended = () => (over = true);
  until.then(ended, ended);
  const running: Promise<number>[] = [];
  while (!over || running.length < atLeast) {
    running.push(msOf(read));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  const sorted = (await Promise.all(running)).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

async function msOf(read: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await read();
  return performance.now() - begun;
}

/** What another office does all day. */
export const listOf = (caller: Caller, path: string) => async () => {
  const answered = await caller('GET', path);
  await answered.arrayBuffer();
  if (answered.status !== 200) throw new Error(`${path} was answered ${answered.status}.`);
};
