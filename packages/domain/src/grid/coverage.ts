import { spanOf } from '../calendar/period';
import { dutiesOf, linkKey, type Contact, type Duty } from './contact';
import { isTaken, levelLabel } from './levels';
import type { GridNode } from './network';
import { networks } from './networks';
import { rosterByKey, type RosterEntry } from './roster';
import type { GridScheme } from './scheme';
import { subjectKey } from './subject';

/** 联系覆盖面: how many of a class or level were reached at least once in a period. */
export interface Coverage {
  /** The key of a contact class, or `level-3`. */
  key: string;
  name: string;
  reached: number;
  total: number;
  /** To a tenth and rounded down, so that 100 means everybody; null where there is nobody to reach. */
  percent: number | null;
  targetPercent: number;
  isMet: boolean;
}

export interface CoverageInput {
  scheme: GridScheme;
  roster: readonly RosterEntry[];
  /** The network of the day that is judged; links of other days do not count. */
  nodes: readonly GridNode[];
  contacts: readonly Contact[];
  /** `2026-Q3`, as `spanOf` reads it. */
  period: string;
}

export function coverageOf({ scheme, roster, nodes, contacts, period }: CoverageInput): Coverage[] {
  const span = spanOf(period);
  const reached = new Set(
    contacts
      .filter(({ network, on }) => network === scheme.network && span && span.from <= on && on <= span.to)
      .map(({ from, to }) => linkKey(from, to)),
  );
  const duties = dutiesOf(scheme.network, nodes);
  return classesOf(scheme, rosterByKey(roster)).map(({ key, name, targetPercent, takes }) => {
    const owed = duties.filter(takes);
    const count = owed.filter(({ contactor, contacted }) => reached.has(linkKey(contactor, contacted))).length;
    const target = scheme.targets[key] ?? targetPercent;
    return {
      key,
      name,
      reached: count,
      total: owed.length,
      percent: owed.length === 0 ? null : Math.floor((count * 1000) / owed.length) / 10,
      targetPercent: target,
      isMet: count * 100 >= target * owed.length,
    };
  });
}

interface OwedClass {
  key: string;
  name: string;
  targetPercent: number;
  takes: (duty: Duty) => boolean;
}

function classesOf({ network, levels }: GridScheme, known: ReadonlyMap<string, RosterEntry>): OwedClass[] {
  const { classes } = networks[network];
  if (classes.length > 0) {
    return classes.map(({ takes, ...rest }) => ({
      ...rest,
      takes: ({ contacted }) => {
        const entry = known.get(subjectKey(contacted));
        return entry !== undefined && isTaken(takes, entry);
      },
    }));
  }
  return levels.slice(1).map((_, index) => ({
    key: `level-${index + 2}`,
    name: levelLabel(levels, index + 2),
    targetPercent: 100,
    takes: ({ node }) => node.level === index + 2,
  }));
}
