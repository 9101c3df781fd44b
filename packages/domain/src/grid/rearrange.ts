import { addDays, type Day } from '../calendar/day';
import { applied, closed, type GridChange, type Changed } from './change';
import { faultOf, type Fault } from './faults';
import type { GridNode, GridPlacement, Network } from './network';
import { rosterByKey } from './roster';
import { isSame, subjectKey, type GridSubject } from './subject';

/** 编入: a subject joins the network under a contactor, or on the top level without one. */
export function place(network: Network, subject: GridSubject, parent: GridSubject | null, on: Day): Changed {
  const fault = placeFault(network, subject, on);
  if (fault) return { ok: false, faults: [fault] };
  return applied(network, { on, before: [], after: [{ subject, ...under(network, parent), from: on }] });
}

/** 调整联系人: closes the placement and opens another; on the day it began, it is replaced. */
export function move(network: Network, subject: GridSubject, parent: GridSubject | null, on: Day): Changed {
  const current = standing(network, subject, on);
  if ('code' in current) return { ok: false, faults: [current] };
  return applied(network, reopened([{ placement: current, ...under(network, parent) }], on));
}

/** The network becomes the proposed one from a day on: what stays as it is keeps its placement. */
export function rebuild(network: Network, nodes: readonly GridNode[], on: Day): Changed {
  const proposed = new Map(nodes.map((node) => [subjectKey(node.subject), node]));
  const last = lastPlacements(network);
  const faults = last.flatMap((each) => (isLater(each, on) ? [laterChange(network, each)] : []));
  if (faults.length > 0) return { ok: false, faults };
  const current = last.filter(({ to }) => to === undefined);
  const kept = current.filter(({ subject, level, parent }) => {
    const node = proposed.get(subjectKey(subject));
    return node?.level === level && isSame(node.parent, parent);
  });
  const staying = new Set(kept.map(({ subject }) => subjectKey(subject)));
  const before = current.filter(({ subject }) => !staying.has(subjectKey(subject)));
  const opened = nodes
    .filter(({ subject }) => !staying.has(subjectKey(subject)))
    .map(({ subject, level, parent }): GridPlacement => ({ subject, level, parent, from: on }));
  return applied(network, { on, before, after: [...before.flatMap((each) => closed(each, on)), ...opened] });
}

/** The subject's open placement, or why it cannot be changed on that day. */
export function standing(network: Network, subject: GridSubject, on: Day): GridPlacement | Fault {
  const last = lastOf(network, subject);
  if (last && isLater(last, on)) return laterChange(network, last);
  if (last && last.to === undefined) return last;
  return faultOf('not-placed', subject, `${nameIn(network, subject)}不在网格中，请先编入`);
}

/** Placements that go on in another place from a day on. */
export const reopened = (
  each: readonly ({ placement: GridPlacement } & Pick<GridNode, 'level' | 'parent'>)[],
  on: Day,
): GridChange => ({
  on,
  before: each.map(({ placement }) => placement),
  after: each.flatMap(({ placement, level, parent }) => [
    ...closed(placement, on),
    { subject: placement.subject, level, parent, from: on },
  ]),
});

export const nameIn = ({ roster }: Network, subject: GridSubject): string =>
  rosterByKey(roster).get(subjectKey(subject))?.name ?? subject.id;

/** One level below the contactor; a contactor who is not there is told by `faultsOf`. */
function under(network: Network, parent: GridSubject | null): Pick<GridNode, 'level' | 'parent'> {
  return { level: parent ? (lastOf(network, parent)?.level ?? 1) + 1 : 1, parent };
}

function placeFault(network: Network, subject: GridSubject, on: Day): Fault | undefined {
  const last = lastOf(network, subject);
  if (!last) return undefined;
  if (isLater(last, on)) return laterChange(network, last);
  if (last.to !== undefined) return undefined;
  return faultOf('placed-already', subject, `${nameIn(network, subject)}已在网格中，请用“调整联系人”`);
}

/** Whether something is entered already for a day after this one: the past is changed in the order it happened. */
const isLater = ({ from, to }: GridPlacement, on: Day): boolean => from > on || (to !== undefined && to >= on);

function laterChange(network: Network, { subject, from, to }: GridPlacement): Fault {
  const day = to === undefined ? from : addDays(to, 1);
  return faultOf('later-change', subject, `${nameIn(network, subject)}在 ${day} 已有变动，日期不能早于这一天`);
}

const lastOf = (network: Network, subject: GridSubject): GridPlacement | undefined =>
  lastPlacements({ placements: network.placements.filter((each) => isSame(each.subject, subject)) })[0];

/** Everybody's newest placement, open or ended. */
function lastPlacements({ placements }: Pick<Network, 'placements'>): GridPlacement[] {
  const last = new Map<string, GridPlacement>();
  for (const each of placements) {
    const key = subjectKey(each.subject);
    const other = last.get(key);
    if (!other || other.from < each.from) last.set(key, each);
  }
  return [...last.values()];
}
