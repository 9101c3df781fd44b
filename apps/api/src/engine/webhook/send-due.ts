import type { Dependencies } from '../../floor/context';
import { cityIds } from '../../floor/committee/cities';
import { committeesUnder } from '../../floor/committee/counties';
import { dispatch, jobOf, type ReadFeed } from './dispatch';
import { dueBy } from './due.store';
import { healthsOf } from './health.store';

type Sending = Pick<Dependencies, 'storage' | 'now' | 'newId' | 'later'>;

/** 每分钟: dispatches what no job was sent for, and sends what is due, in every committee. Says how many rounds there were. */
export async function sendAllDue(deps: Sending, readFeed: ReadFeed): Promise<number> {
  let rounds = 0;
  for (const city of await cityIds(deps.storage))
    for (const committee of [city, ...(await committeesUnder(deps, city)).map(({ id }) => id)]) {
      await dispatch(deps, readFeed, committee);
      rounds += await sendDue(deps, committee);
    }
  return rounds;
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
