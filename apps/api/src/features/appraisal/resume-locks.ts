import { isLocking, readAppraisalHeads } from '../../engine/appraisal/appraisal.store';
import { readClosed } from '../../engine/appraisal/closed-years';
import { cityIds } from '../../floor/committee/cities';
import { committeesUnder } from '../../floor/committee/counties';
import type { Dependencies } from '../../floor/context';

/** Takes up the years that are being locked: their job was cut short, or lost on its way. One that is at work is relieved by it. */
export async function resumeLocks(deps: Dependencies): Promise<number> {
  let resumed = 0;
  for (const city of await cityIds(deps.storage))
    for (const committee of [city, ...(await committeesUnder(deps, city)).map(({ id }) => id)]) {
      const closed = await readClosed(deps.storage, committee);
      const reading = { storage: deps.storage, committee: { id: committee } };
      const heads = await readAppraisalHeads(
        reading,
        closed.map(({ year }) => year),
      );
      for (const { year } of heads.filter(isLocking)) {
        await deps.later({ task: 'lock-year', committee, year });
        resumed += 1;
      }
    }
  return resumed;
}
