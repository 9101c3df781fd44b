import type { GridNodeView, GridView } from '@lianluo/contract/grid-schemas';
import { levelOf, type MembershipRule } from '@lianluo/domain/grid/levels';
import type { GridScheme } from '@lianluo/domain/grid/scheme';
import { groupBy } from '@lianluo/domain/import/group-by';
import { dutiesOf, linkKey } from '@lianluo/domain/grid/contact';
import { lastReached } from '@lianluo/domain/grid/suggest';
import { faultsOf, unplacedOf } from '@lianluo/domain/grid/faults';
import type { Move } from '@lianluo/domain/grid/change';
import { networkOn, type GridNode, type GridPlacement, type Network } from '@lianluo/domain/grid/network';
import { networks } from '@lianluo/domain/grid/networks';
import { hasLeft, rosterByKey, type RosterEntry } from '@lianluo/domain/grid/roster';
import { subjectKey, type GridSubject } from '@lianluo/domain/grid/subject';
import { yearOf, type Day } from '@lianluo/domain/calendar/day';
import type { Scope } from '../../floor/context';
import { readContactLog } from './contact-log.store';
import { schemeOn, type StoredNetwork } from './network.store';
import { readRoster, type GridRoster } from './roster';

/** The network with its roster, as the rules take it. */
export const networkOf = ({ scheme, placements }: StoredNetwork, { entries }: GridRoster): Network => ({
  scheme,
  roster: entries,
  placements,
});

export const namesOf = (entries: readonly RosterEntry[]): ((subject: GridSubject) => string) => {
  const known = rosterByKey(entries);
  return (subject) => known.get(subjectKey(subject))?.name ?? subject.id;
};

export async function gridView(
  scope: Scope,
  stored: StoredNetwork,
  roster?: GridRoster,
  on: Day = scope.today,
): Promise<GridView> {
  const [known, log] = await Promise.all([
    roster ?? readRoster(scope, stored.kind),
    readContactLog(scope, stored.kind, [yearOf(on) - 1, yearOf(on)]),
  ]);
  const { placements } = stored;
  const scheme = schemeOn(stored, on);
  const nodes = networkOn(placements, on);
  const since = new Map(
    placements.filter((each) => isOn(each, on)).map((each) => [subjectKey(each.subject), each.from]),
  );
  const spelling = await known.spelling();
  const nameOf = namesOf(known.entries);
  const reached = lastReached(stored.kind, log, on);
  const duties = new Map(dutiesOf(stored.kind, nodes).map((duty) => [subjectKey(duty.node.subject), duty]));
  return {
    network: stored.kind,
    label: networks[stored.kind].label,
    levels: levelViews(scheme, known.entries),
    fanOut: { ...(scheme.fanOut.min !== undefined && { min: scheme.fanOut.min }), max: scheme.fanOut.max },
    prefer: [...scheme.prefer],
    targets: { ...scheme.targets },
    nodes: nodes.map((node): GridNodeView => {
      const key = subjectKey(node.subject);
      const duty = duties.get(key);
      const lastOn = duty && reached.get(linkKey(duty.contactor, duty.contacted))?.on;
      return {
        ...wireOf(node),
        name: nameOf(node.subject),
        spelling: spelling.get(key) ?? '',
        from: since.get(key) ?? on,
        ...(lastOn !== undefined && { lastOn }),
      };
    }),
    unplaced: unplacedOf(nodes, scheme, known.entries).map((entry) => ({
      member: entry.id,
      type: entry.type,
      name: entry.name,
      level: levelOf(scheme.levels, entry) ?? 0,
    })),
    outside: known.entries.filter((entry) => !hasLeft(entry) && levelOf(scheme.levels, entry) === undefined).length,
    faults: faultsOf(nodes, scheme, known.entries).map(({ code, severity, subject, sentence }) => ({
      code,
      severity,
      ...(subject && { member: subject.id }),
      sentence,
    })),
    version: stored.version,
  };
}

function levelViews({ levels }: GridScheme, entries: readonly RosterEntry[]): GridView['levels'] {
  const belonging = groupBy(entries, (entry) => levelOf(levels, entry));
  return levels.map(({ name, takes }, index) => ({
    level: index + 1,
    name,
    takes: takes.map(ruleView),
    belong: belonging.get(index + 1)?.length ?? 0,
  }));
}

const ruleView = ({ levels, unitTypes, ...rule }: MembershipRule): GridView['levels'][number]['takes'][number] => ({
  ...rule,
  ...(levels && { levels: [...levels] }),
  ...(unitTypes && { unitTypes: [...unitTypes] }),
});

const isOn = ({ from, to }: GridPlacement, day: Day): boolean => from <= day && (to === undefined || day <= to);

export const wireOf = ({ subject, level, parent }: GridNode) => ({
  member: subject.id,
  type: subject.type,
  level,
  ...(parent && { parent: parent.id }),
});

/** A move in names, for who confirms it and for the journal. */
export function moveView({ subject, before, after }: Move, nameOf: (subject: GridSubject) => string) {
  const contactor = (node: GridNode | null) => (node ? (node.parent ? nameOf(node.parent) : '最高一级') : null);
  return { member: subject.id, name: nameOf(subject), from: contactor(before), to: contactor(after) };
}
