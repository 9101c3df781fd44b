import { cityIds } from '../../floor/committee/cities';
import { committeesUnder } from '../../floor/committee/counties';
import type { Dependencies } from '../../floor/context';
import { isMoving, readMoving } from './moving.store';

/** Takes up the changes of deadlines that have not come through: their job was cut short, or lost on its way. */
export async function resumeMoves(deps: Dependencies): Promise<number> {
  let resumed = 0;
  for (const city of await cityIds(deps.storage))
    for (const committee of [city, ...(await committeesUnder(deps, city)).map(({ id }) => id)]) {
      if (!isMoving(await readMoving(deps.storage, committee))) continue;
      await deps.later({ task: 'move-deadlines', committee });
      resumed += 1;
    }
  return resumed;
}
