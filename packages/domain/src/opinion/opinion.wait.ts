import type { Wait } from '../work/kind';
import type { opinionDeadlines } from './deadlines';
import type { HandlingState } from '../handling/handling-unit';
import type { Opinion } from './opinion';

/** For whom an opinion waits, by its state. */
export function opinionWait(item: Opinion): Wait | undefined {
  switch (item.status) {
    case 'returned':
      return { holder: '报送单位', side: 'unit', action: 'submit' };
    case 'submitted':
      return { holder: '办公室', side: 'office', action: 'edit' };
    case 'edited':
      return { holder: '审核人', side: 'office', action: 'review' };
    case 'reviewed':
      return { holder: '签发人', side: 'office', action: 'sign' };
    case 'signed':
      return { holder: '办公室', side: 'office', action: 'issue' };
    case 'in-handling':
      return handlingWait(item);
    case 'issued':
    case 'handled':
    case 'rejected':
      return { holder: '办公室', side: 'office', action: 'feedback' };
    case 'draft':
    case 'fed-back':
    case 'archived':
    case 'merged':
      return undefined;
  }
}

/** The handling unit furthest behind decides: first what the office must answer, then what the units owe. */
const handlingOrder = [
  ['return-requested', 'resolve-return'],
  ['replied', 'check-reply'],
  ['assigned', 'sign-for'],
  ['signed-for', 'reply'],
] as const satisfies readonly (readonly [HandlingState, keyof typeof opinionDeadlines])[];

function handlingWait(item: Opinion): Wait | undefined {
  for (const [state, action] of handlingOrder) {
    const units = item.handlingUnits.filter((unit) => unit.state === state);
    if (units.length === 0) continue;
    const office = state === 'return-requested' || state === 'replied';
    const holder = office ? '办公室' : units.map((unit) => unit.name).join('、');
    // The one that has waited longest decides the day; the others' steps do not start its clock anew.
    const since = units.map((unit) => unit.since).reduce((first, each) => (each < first ? each : first));
    return { holder, side: office ? 'office' : 'department', action, since, owed: owedByUnits(item) };
  }
  return undefined;
}

/** What each unit owes by its own clock, whatever the item waits for. */
const owedByUnits = ({ handlingUnits }: Opinion) =>
  handlingUnits.flatMap(({ id, state, since }) => {
    const action = state === 'assigned' ? 'sign-for' : state === 'signed-for' ? 'reply' : undefined;
    return action ? [{ unit: id, action, since }] : [];
  });
