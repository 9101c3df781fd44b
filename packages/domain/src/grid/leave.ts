import type { Day } from '../calendar/day';
import { applied, closed, type Changed } from './change';
import { nameIn, reopened, standing } from './rearrange';
import { contactorOf, distribute, freePlaces } from './distribute';
import { faultOf, type Fault } from './faults';
import { childrenByParent, networkOn, type GridNode, type GridPlacement, type Network } from './network';
import { hasLeft, rosterByKey } from './roster';
import { byKey, isSame, subjectKey, subjectOf, type GridSubject } from './subject';

/** 移交: to a successor on the same level, or spread over everybody there. */
export type HandOver = GridSubject | 'redistribute';

/**
 * 退出网格 from a day on. Whoever the leaving one contacts is handed over in the same change, and every hand-over is
 * among its moves; without saying to whom, only somebody who contacts nobody may leave.
 */
export function leave(network: Network, subject: GridSubject, handOver: HandOver | null, on: Day): Changed {
  const leaving = standing(network, subject, on);
  if ('code' in leaving) return { ok: false, faults: [leaving] };

  const people = network.placements
    .filter(({ parent, to }) => isSame(parent, subject) && to === undefined)
    .sort((one, other) => byKey(one.subject, other.subject));
  const late = people.map((each) => standing(network, each.subject, on)).filter((each) => 'code' in each);
  if (late.length > 0) return { ok: false, faults: late };

  const contactors = contactorsAfter(network, leaving, people, handOver, on);
  if ('code' in contactors) return { ok: false, faults: [contactors] };
  const moved = people.flatMap((placement) => {
    const parent = contactors.get(subjectKey(placement.subject));
    return parent ? [{ placement, level: placement.level, parent: subjectOf(parent) }] : [];
  });
  const { before, after } = reopened(moved, on);
  return applied(network, { on, before: [leaving, ...before], after: [...closed(leaving, on), ...after] });
}

function contactorsAfter(
  network: Network,
  leaving: GridPlacement,
  people: readonly GridPlacement[],
  handOver: HandOver | null,
  on: Day,
): ReadonlyMap<string, GridSubject> | Fault {
  if (people.length === 0) return new Map();
  if (handOver === null || (handOver !== 'redistribute' && isSame(handOver, leaving.subject))) {
    const name = nameIn(network, leaving.subject);
    const sentence = `${name}还联系着 ${people.length} 个对象，请指定接任人或选择重新分配`;
    return faultOf('hand-over-missing', leaving.subject, sentence);
  }
  if (handOver === 'redistribute') return redistributed(network, leaving, people, on);
  return new Map(people.map(({ subject }) => [subjectKey(subject), handOver]));
}

function redistributed(
  { scheme, roster, placements }: Network,
  leaving: GridPlacement,
  people: readonly GridPlacement[],
  on: Day,
): ReadonlyMap<string, GridSubject> | Fault {
  const nodes = networkOn(placements, on);
  const children = childrenByParent(nodes);
  const known = rosterByKey(roster);
  const listed = (nodes: readonly GridNode[]) => nodes.flatMap(({ subject }) => known.get(subjectKey(subject)) ?? []);
  const peers = nodes.filter(({ level, subject }) => level === leaving.level && !isSame(subject, leaving.subject));
  const contactors = listed(peers)
    .filter((entry) => !hasLeft(entry))
    .map((entry) => contactorOf(entry, children.get(subjectKey(entry))?.length ?? 0, scheme.fanOut));
  const excess = people.length - freePlaces(contactors);
  if (excess > 0) {
    const sentence = `同级其他人还能联系 ${people.length - excess} 个，要移交 ${people.length} 个，多出 ${excess} 个`;
    return { ...faultOf('too-many', leaving.subject, sentence), excess };
  }
  return distribute(listed(people), contactors, scheme.prefer);
}
