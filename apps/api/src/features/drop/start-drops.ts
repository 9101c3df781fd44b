import { dayOf } from '@lianluo/domain/calendar/day';
import { isDueOn } from '@lianluo/domain/drop/drop';
import { cityIds } from '../../floor/committee/cities';
import { committeesUnder } from '../../floor/committee/counties';
import type { Dependencies } from '../../floor/context';
import { dropsOf } from './drop.store';

/** Has every standing order run that is due, each as a job of its own, and says how many. Sent twice, the second finds it done or ends as it. */
export async function startDrops(deps: Dependencies): Promise<number> {
  const today = dayOf(deps.now());
  let started = 0;
  for (const city of await cityIds(deps.storage))
    for (const committee of [city, ...(await committeesUnder(deps, city)).map(({ id }) => id)])
      for (const drop of await dropsOf(deps.storage, committee)) {
        if (!isDueOn(drop, today)) continue;
        await deps.later({ task: 'drop', committee, id: drop.id });
        started += 1;
      }
  return started;
}
