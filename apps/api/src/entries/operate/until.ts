import { setTimeout as pause } from 'node:timers/promises';

/** How often something is asked for, and how long. */
export interface Patience {
  everyMs: number;
  mostMs: number;
}

/** Asks until there is an answer; nothing once the time is over. */
export async function until<Answer>(
  ask: () => Promise<Answer | undefined>,
  { everyMs, mostMs }: Patience,
): Promise<Answer | undefined> {
  const end = Date.now() + mostMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || Date.now() >= end) return answer;
    await pause(everyMs);
  }
}
