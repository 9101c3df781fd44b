import type { Checklist } from '../language';

export const isChecklistFor = ({ unitTypes }: Pick<Checklist, 'id' | 'unitTypes'>, unitType: string): boolean =>
  unitTypes === undefined || unitTypes.includes(unitType);
