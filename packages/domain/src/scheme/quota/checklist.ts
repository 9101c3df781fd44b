import type { Checklist } from '../language';
import { partInPercent } from '../../text/percent';

/** 达标情况 of a unit by one checklist. */
export interface ChecklistState {
  numerator: number;
  denominator: number;
  /** Nothing where the list has no items. */
  percent?: number;
  isComplete: boolean;
  lacking: readonly { id: string; label: string }[];
}

export const isChecklistFor = ({ unitTypes }: Pick<Checklist, 'id' | 'unitTypes'>, unitType: string): boolean =>
  unitTypes === undefined || unitTypes.includes(unitType);

/** Ticks of items that a later version dropped count nothing. */
export function stateOfChecklist({ items }: Checklist, ticked: ReadonlySet<string>): ChecklistState {
  const lacking = items.filter(({ id }) => !ticked.has(id));
  const numerator = items.length - lacking.length;
  const percent = partInPercent(numerator, items.length);
  return {
    numerator,
    denominator: items.length,
    ...(percent !== undefined && { percent }),
    isComplete: lacking.length === 0,
    lacking,
  };
}
