import { committeesIn } from '../../floor/committee/committees';
import { committeeAddress } from '../../floor/committee/committee.store';
import type { OperatorTables } from '../../floor/storage/operator-tables';
import { OperatorFault, text, type Options } from './command';

/** The committee that `--committee` names, which must be there, or every one. */
export async function chosenCommittees({ storage, everyRow }: OperatorTables, options: Options): Promise<string[]> {
  const only = text(options, 'committee');
  if (only === '') return committeesIn(everyRow);
  const [row] = await storage.get([committeeAddress(only)], { consistent: true });
  if (!row)
    throw new OperatorFault(
      `没有政协 ${only}，没有改动任何数据；请检查 --committee 是不是标识（如 c610902）。`,
      `There is no committee ${only}.`,
    );
  return [only];
}
