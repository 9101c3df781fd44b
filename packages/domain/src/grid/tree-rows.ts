import { levelLabel } from './levels';
import { childrenByParent, type GridNode } from './network';
import { rosterByKey, type RosterEntry } from './roster';
import type { GridScheme } from './scheme';
import { subjectKey } from './subject';
import { subjectTypeLabels, type TreeField } from './tree-columns';

export type TreeRow = Readonly<Record<TreeField, string>>;

/** The network as rows, a contactor before their people. The code is the way from the top: 01, 0101, 010103. */
export function rowsOfNetwork(
  nodes: readonly GridNode[],
  { levels }: Pick<GridScheme, 'levels'>,
  roster: readonly RosterEntry[],
): TreeRow[] {
  const known = rosterByKey(roster);
  const children = childrenByParent(nodes);
  const rowsUnder = (key: string, parentCode: string, parentName: string): TreeRow[] => {
    const people = children.get(key) ?? [];
    const digits = Math.max(2, String(people.length).length);
    return people.flatMap(({ subject, level }, index) => {
      const entry = known.get(subjectKey(subject));
      const code = parentCode + String(index + 1).padStart(digits, '0');
      const name = entry?.name ?? subject.id;
      const row: TreeRow = {
        code,
        parentCode,
        level: levelLabel(levels, level),
        name,
        type: subjectTypeLabels[subject.type],
        sector: subject.type === 'member' ? (entry?.traits.sector?.[0] ?? '') : '',
        parentName,
      };
      return [row, ...rowsUnder(subjectKey(subject), code, name)];
    });
  };
  return rowsUnder('top', '', '');
}
