import type { Wait } from '../work/kind';
import { owedByUnit, type OwedAction } from './answering';
import type { Proposal } from './proposal';

/** What the office must answer comes first, then what the units owe, the shorter count before the longer. */
const order = ['sign-for', 'contact', 'co-reply', 'redo-reply', 'reply'] as const satisfies readonly OwedAction[];

/** The earliest decides the day; the others' steps do not start its clock anew. */
const earliest = (sinces: readonly string[]): string => sinces.reduce((first, each) => (each < first ? each : first));

/** For whom a proposal waits that units handle: the one furthest behind decides. */
export function handlingWait(item: Proposal): Wait | undefined {
  const owed = item.handlingUnits.flatMap((unit) => {
    const owes = owedByUnit(item, unit);
    return owes ? [{ unit: unit.id, name: unit.name, ...owes }] : [];
  });
  const owing = owed.map(({ name: _name, ...each }) => each);
  for (const [state, action] of [
    ['return-requested', 'resolve-return'],
    ['replied', 'check-reply'],
  ] as const) {
    const units = item.handlingUnits.filter((unit) => unit.state === state);
    if (units.length > 0)
      return {
        holder: '办公室',
        side: 'office',
        action,
        since: earliest(units.map(({ since }) => since)),
        owed: owing,
      };
  }
  const action = order.find((each) => owed.some((owes) => owes.action === each));
  if (action === undefined) return undefined;
  const units = owed.filter((each) => each.action === action);
  const holder = units.map(({ name }) => name).join('、');
  return { holder, side: 'department', action, since: earliest(units.map(({ since }) => since)), owed: owing };
}
