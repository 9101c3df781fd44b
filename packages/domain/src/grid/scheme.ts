import type { FieldCode } from '../refusal';
import type { NetworkKind, Trait } from './terms';
import type { GridLevel } from './levels';
import { networks, type FanOut } from './networks';

/** 网格方案: how one committee keeps one of its networks. */
export interface GridScheme {
  network: NetworkKind;
  /** From the top down. */
  levels: readonly GridLevel[];
  /** What a contactor and their people should have in common, the weightiest first. */
  prefer: readonly Trait[];
  fanOut: FanOut;
  /** 覆盖目标 in percent, by contact class or `level-3`; where it is silent the network's own holds. */
  targets: Readonly<Record<string, number>>;
}

/** What is wrong with a scheme before anybody is placed by it: `pointer` is the field, `message` what would be right. */
export interface SchemeFault {
  pointer: string;
  code: FieldCode;
  message: string;
}

/** The number of levels, the types a network takes, one name for each level, and targets that exist. */
export function schemeFaults({ network, levels, fanOut, targets }: GridScheme): SchemeFault[] {
  const { levelCount, levels: own, classes } = networks[network];
  const types = own.flatMap(({ takes }) => takes.map(({ type }) => type));
  const keys =
    classes.length > 0 ? classes.map(({ key }) => key) : levels.slice(1).map((_, index) => `level-${index + 2}`);
  const names = levels.map(({ name }) => name);
  const faults: SchemeFault[] = [];
  const add = (pointer: string, code: FieldCode, message: string) => void faults.push({ pointer, code, message });

  const { min, max } = levelCount;
  if (levels.length < min || levels.length > max)
    add('/levels', 'grid.level-count', min === max ? `这种网络只有 ${min} 级。` : `级数应在 ${min} 到 ${max} 之间。`);
  for (const [index, { name, takes }] of levels.entries()) {
    if (names.indexOf(name) < index)
      add(`/levels/${index}/name`, 'grid.level-name-twice', `“${name}”已是另一级的名称。`);
    for (const [at, { type }] of takes.entries())
      if (!types.includes(type)) add(`/levels/${index}/takes/${at}/type`, 'grid.type', '这种网络不联系这一类对象。');
  }
  if (fanOut.min !== undefined && fanOut.min > fanOut.max)
    add('/fanOut/min', 'grid.fan-out', '联系人数的下限不能大于上限。');
  for (const key of Object.keys(targets))
    if (!keys.includes(key)) add(`/targets/${key}`, 'grid.target', `没有“${key}”这一级或这一类。`);
  return faults;
}

/** Another number of levels leaves no targets for levels that are gone. */
export const withoutLostTargets = (scheme: GridScheme): GridScheme => ({
  ...scheme,
  targets: Object.fromEntries(
    Object.entries(scheme.targets).filter(([key]) => {
      const level = /^level-(\d+)$/.exec(key)?.[1];
      return level === undefined || Number(level) <= scheme.levels.length;
    }),
  ),
});

export function defaultScheme(network: NetworkKind): GridScheme {
  const { levels, fanOut } = networks[network];
  return { network, levels, fanOut, prefer: ['sector', 'street', 'unit'], targets: {} };
}
