import { groupBy } from '../import/group-by';
import { contactorOf, distribute, freePlaces } from './distribute';
import type { Fault } from './faults';
import { levelAbove, levelLabel, levelOf } from './levels';
import type { GridNode } from './network';
import { explainLink, explainTop, type Explanation } from './reasons';
import type { RosterEntry } from './roster';
import type { GridScheme } from './scheme';
import { sharedWeight } from './shared';
import { byKey, subjectKey, subjectOf } from './subject';

export interface ProposedNode extends GridNode, Explanation {}

export type Proposal =
  | { ok: true; nodes: readonly ProposedNode[]; unplaced: readonly RosterEntry[] }
  | { ok: false; faults: readonly Fault[] };

export interface ProposalInput {
  roster: readonly RosterEntry[];
  scheme: GridScheme;
  /** The network of today, where there is one. */
  existing?: readonly GridNode[] | undefined;
}

/**
 * 划分网格: puts everybody of the roster on their level and under a contactor one level up. The same answer whatever the order
 * of the input.
 *
 * - The fan-out's `max` is hard; where it cannot hold, the proposal is refused and says how many are too many.
 * - An existing link stays wherever both ends still stand one level apart and the bound allows, so the number of people
 *   who get another contactor is the smallest possible. Where a contactor has to give people away, those stay who have
 *   most in common with them.
 * - Balance and preferences are for new places only: they never move anybody (`distribute`).
 */
export function proposeNetwork({ roster, scheme, existing = [] }: ProposalInput): Proposal {
  const entries = [...roster].sort(byKey);
  const members = scheme.levels.map((_, index) =>
    entries.filter((entry) => levelOf(scheme.levels, entry) === index + 1),
  );
  const contactorBefore = new Map(existing.map(({ subject, parent }) => [subjectKey(subject), parent]));

  const [top = [], ...below] = members;
  const nodes: ProposedNode[] = top.map((entry) => ({ ...nodeOf(entry, 1, null), ...explainTop(scheme.levels) }));
  const faults: Fault[] = [];
  for (const [index, people] of below.entries()) {
    const links = linksOf(people, members[index] ?? [], contactorBefore, scheme);
    if ('excess' in links) faults.push(tooMany(scheme, index + 2, people.length, links.excess));
    else nodes.push(...links.map((link) => linkedNode(link, index + 2, scheme)));
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, nodes, unplaced: entries.filter((entry) => levelOf(scheme.levels, entry) === undefined) };
}

interface Link {
  entry: RosterEntry;
  contactor: RosterEntry;
  kept: boolean;
}

function linksOf(
  people: readonly RosterEntry[],
  above: readonly RosterEntry[],
  contactorBefore: ReadonlyMap<string, GridNode['parent']>,
  { fanOut, prefer }: GridScheme,
): Link[] | { excess: number } {
  const before = new Map<string, RosterEntry[]>(above.map((entry) => [subjectKey(entry), []]));
  for (const entry of people) {
    const contactor = contactorBefore.get(subjectKey(entry));
    if (contactor) before.get(subjectKey(contactor))?.push(entry);
  }
  const kept = above.flatMap((contactor) =>
    [...(before.get(subjectKey(contactor)) ?? [])]
      .sort((one, other) => sharedWeight(other, contactor, prefer) - sharedWeight(one, contactor, prefer))
      .slice(0, fanOut.max)
      .map((entry): Link => ({ entry, contactor, kept: true })),
  );
  const settled = new Set(kept.map(({ entry }) => entry));
  const newcomers = people.filter((entry) => !settled.has(entry));
  const keptBy = groupBy(kept, ({ contactor }) => contactor);
  const contactors = above.map((entry) => contactorOf(entry, keptBy.get(entry)?.length ?? 0, fanOut));
  const excess = newcomers.length - freePlaces(contactors);
  if (excess > 0) return { excess };
  const given = distribute(newcomers, contactors, prefer);
  const links = newcomers.flatMap((entry): Link[] => {
    const contactor = given.get(subjectKey(entry));
    return contactor ? [{ entry, contactor, kept: false }] : [];
  });
  return [...kept, ...links].sort((one, other) => byKey(one.entry, other.entry));
}

const nodeOf = (entry: RosterEntry, level: number, contactor: RosterEntry | null): GridNode => ({
  subject: subjectOf(entry),
  level,
  parent: contactor && subjectOf(contactor),
});

const linkedNode = ({ entry, contactor, kept }: Link, level: number, { prefer }: GridScheme): ProposedNode => ({
  ...nodeOf(entry, level, contactor),
  ...explainLink(entry, contactor, kept, prefer),
});

function tooMany({ levels, fanOut }: GridScheme, level: number, count: number, excess: number): Fault {
  const places = `${levelLabel(levels, levelAbove(level))}每人最多联系 ${fanOut.max} 个，还能联系 ${count - excess} 个`;
  const sentence = `${levelLabel(levels, level)}有 ${count} 个联系对象，${places}，多出 ${excess} 个，请提高上限或增加上一级人数`;
  return { code: 'too-many', severity: 'error', excess, sentence };
}
