import { memberStatusLabels } from '../member/member';
import { cyclesOf } from './cycles';
import { isTaken, levelAbove, levelLabel, levelOf } from './levels';
import { childrenByParent, type GridNode } from './network';
import { hasLeft, rosterByKey, type RosterEntry } from './roster';
import type { GridScheme } from './scheme';
import { byKey, subjectKey, type GridSubject } from './subject';

export type FaultCode =
  | 'unknown'
  | 'twice'
  | 'level-unknown'
  | 'level-rule'
  | 'left'
  | 'parent-missing'
  | 'parent-unplaced'
  | 'parent-level'
  | 'parent-above-top'
  | 'cycle'
  | 'fan-out-exceeded'
  | 'fan-out-short'
  | 'too-many'
  | 'placed-already'
  | 'not-placed'
  | 'later-change'
  | 'hand-over-missing'
  | 'changed-since';

/** 网格问题: what is wrong, with whom, and in Chinese what would be right. */
export interface Fault {
  code: FaultCode;
  /** A warning leaves the network usable. */
  severity: 'warning' | 'error';
  subject?: GridSubject | undefined;
  /** By how many a bound is passed. */
  excess?: number | undefined;
  sentence: string;
}

export const faultOf = (code: FaultCode, subject: GridSubject, sentence: string): Fault => ({
  code,
  severity: 'error',
  subject,
  sentence,
});

/** Everything that is wrong with a network, in the order of its subjects. */
export function faultsOf(nodes: readonly GridNode[], scheme: GridScheme, roster: readonly RosterEntry[]): Fault[] {
  const known = rosterByKey(roster);
  const placed = new Map<string, GridNode>();
  const twice: Fault[] = [];
  const nameOf = (subject: GridSubject) => known.get(subjectKey(subject))?.name ?? subject.id;

  for (const node of [...nodes].sort((one, other) => byKey(one.subject, other.subject) || one.level - other.level)) {
    const key = subjectKey(node.subject);
    if (placed.has(key))
      twice.push(faultOf('twice', node.subject, `${nameOf(node.subject)}在网格中重复出现，只能有一个位置`));
    else placed.set(key, node);
  }

  const once = [...placed.values()];
  return [
    ...twice,
    ...once.flatMap((node) => standingFaults(node, scheme, known.get(subjectKey(node.subject)))),
    ...once.flatMap((node) => linkFaults(node, scheme, placed, nameOf)),
    ...cycleFaults(once, placed, nameOf),
    ...fanOutFaults(once, scheme, nameOf),
  ];
}

export const errorsOf = (faults: readonly Fault[]): Fault[] => faults.filter(({ severity }) => severity === 'error');

/** 未编入网格: who belongs on a level and stands nowhere. */
export function unplacedOf(
  nodes: readonly GridNode[],
  scheme: GridScheme,
  roster: readonly RosterEntry[],
): RosterEntry[] {
  const placed = new Set(nodes.map(({ subject }) => subjectKey(subject)));
  return roster
    .filter((entry) => levelOf(scheme.levels, entry) !== undefined && !placed.has(subjectKey(entry)))
    .sort(byKey);
}

function standingFaults({ subject, level }: GridNode, { levels }: GridScheme, entry: RosterEntry | undefined): Fault[] {
  if (!entry) return [faultOf('unknown', subject, `名册中没有“${subject.id}”，请先登记或从网格中移除`)];
  if (entry.type === 'member' && hasLeft(entry)) {
    const status = memberStatusLabels[entry.status];
    return [faultOf('left', subject, `${entry.name}已不在任（${status}），应移交联系对象并退出网格`)];
  }
  const rules = levels[level - 1];
  if (!rules) return [faultOf('level-unknown', subject, `${entry.name}在第${level}级，网格只有 ${levels.length} 级`)];
  if (isTaken(rules.takes, entry)) return [];
  const right = levelOf(levels, entry);
  const hint = right === undefined ? '不属于任何一级' : `应在${levelLabel(levels, right)}`;
  return [faultOf('level-rule', subject, `${entry.name}不符合${levelLabel(levels, level)}的条件，${hint}`)];
}

function linkFaults(
  { subject, level, parent }: GridNode,
  { levels }: GridScheme,
  placed: ReadonlyMap<string, GridNode>,
  nameOf: (subject: GridSubject) => string,
): Fault[] {
  const name = nameOf(subject);
  if (level === 1) return parent ? [faultOf('parent-above-top', subject, `${name}在最高一级，不应再有上级联系人`)] : [];
  const above = levelLabel(levels, levelAbove(level));
  if (!parent) return [faultOf('parent-missing', subject, `${name}没有上级联系人，应由${above}的一位联系`)];
  const contactor = placed.get(subjectKey(parent));
  if (!contactor) {
    return [
      faultOf('parent-unplaced', subject, `${name}的上级联系人${nameOf(parent)}不在网格中，应改由${above}的一位联系`),
    ];
  }
  if (contactor.level === levelAbove(level)) return [];
  const there = levelLabel(levels, contactor.level);
  return [faultOf('parent-level', subject, `${name}的上级联系人${nameOf(parent)}在${there}，应在${above}`)];
}

/** Where every parent stands one level up there is no cycle; a damaged network still says which links go round. */
function cycleFaults(
  nodes: readonly GridNode[],
  placed: ReadonlyMap<string, GridNode>,
  nameOf: (subject: GridSubject) => string,
): Fault[] {
  return cyclesOf(nodes, placed).map((cycle) => {
    const names = cycle.map(({ subject }) => nameOf(subject)).join(' → ');
    const [first] = cycle;
    return faultOf('cycle', first.subject, `联系关系成了环：${names}，请改其中一位的上级联系人`);
  });
}

function fanOutFaults(
  nodes: readonly GridNode[],
  { levels, fanOut: { min = 0, max } }: GridScheme,
  nameOf: (subject: GridSubject) => string,
): Fault[] {
  const children = childrenByParent(nodes);
  return nodes.flatMap(({ subject, level }): Fault[] => {
    const count = children.get(subjectKey(subject))?.length ?? 0;
    const name = nameOf(subject);
    if (count > max) {
      const excess = count - max;
      const sentence = `${name}的联系对象有 ${count} 个，上限 ${max} 个，多出 ${excess} 个，请移交`;
      return [{ ...faultOf('fan-out-exceeded', subject, sentence), excess }];
    }
    if (count >= min || level >= levels.length) return [];
    const sentence = `${name}的联系对象有 ${count} 个，不足下限 ${min} 个`;
    return [{ ...faultOf('fan-out-short', subject, sentence), severity: 'warning', excess: min - count }];
  });
}
