import type { NetworkKind } from '@lianluo/domain/grid/terms';
import type { GridView } from '@lianluo/contract/grid-schemas';
import { networks } from '@lianluo/domain/grid/networks';

/** A level as it is edited; its key stays while it is moved up and down. */
export interface LevelForm {
  key: number;
  name: string;
  takes: GridView['levels'][number]['takes'];
}

export const partyLabels = { yes: '中共党员', no: '非中共党员' };

export const partyOf = (isMember: boolean | undefined): keyof typeof partyLabels | undefined =>
  isMember === undefined ? undefined : isMember ? 'yes' : 'no';

export const isParty = (choice: keyof typeof partyLabels | undefined): boolean | undefined =>
  choice === undefined ? undefined : choice === 'yes';

/** What coverage is owed by: the network's contact classes, else its levels below the top. */
export function classKeys(
  network: NetworkKind,
  levels: readonly Pick<LevelForm, 'name'>[],
): { key: string; label: string; target: number }[] {
  const { classes } = networks[network];
  if (classes.length > 0)
    return classes.map(({ key, name, targetPercent }) => ({ key, label: name, target: targetPercent }));
  return levels
    .slice(1)
    .map(({ name }, index) => ({ key: `level-${index + 2}`, label: name || `第 ${index + 2} 级`, target: 100 }));
}

/** Chinese names of the fields that a refusal names. */
export const schemeLabels = (levels: readonly LevelForm[]): Record<string, string> => ({
  '/levels': '级别',
  '/fanOut/min': '联系人数',
  '/fanOut/max': '联系人数',
  ...Object.fromEntries(
    levels.flatMap((_, index) => [
      [`/levels/${index}/name`, `第 ${index + 1} 级的名称`],
      [`/levels/${index}/takes`, `第 ${index + 1} 级的条件`],
    ]),
  ),
});
