import type { Dependencies } from '../../floor/context';
import { cityIds } from '../../floor/committee/cities';
import { committeesUnder } from '../../floor/committee/counties';
import { eventsBehind, jobOf } from './dispatch';
import { dueBy } from './due.store';
import { healthsOf } from './health.store';
import { positionsOf } from './position.store';

type Sending = Pick<Dependencies, 'storage' | 'now' | 'later'>;

/** 每分钟: has sent what is due, and dispatched what no job came for, in every committee. Says how many jobs there were. */
export async function sendAllDue(deps: Sending): Promise<number> {
  let jobs = 0;
  for (const city of await cityIds(deps.storage)) {
    const committees = [city, ...(await committeesUnder(deps, city)).map(({ id }) => id)];
    // Where nobody ever had a webhook there is nothing to look at.
    for (const [committee, position] of await positionsOf(deps.storage, committees)) {
      if ((await eventsBehind(deps, committee, position, 1)).events.length > 0) {
        await deps.later({ task: 'dispatch', committee });
        jobs += 1;
      }
      jobs += await sendDue(deps, committee);
    }
  }
  return jobs;
}

/** A receiver that is failing gets one round, by which it may show that it is back; the others all they wait for. */
export async function sendDue({ storage, now, later }: Sending, committee: string): Promise<number> {
  const due = await dueBy(storage, committee, now().toISOString());
  if (due.length === 0) return 0;
  const healths = await healthsOf(storage, committee);
  const met = new Set<string>();
  let rounds = 0;
  for (const each of due) {
    const isFailing = healths.get(each.webhook)?.failingSince !== undefined;
    if (isFailing && met.has(each.webhook)) continue;
    met.add(each.webhook);
    await later({ ...jobOf(committee, each), ...(isFailing && { probe: true }) });
    rounds += 1;
  }
  return rounds;
}
