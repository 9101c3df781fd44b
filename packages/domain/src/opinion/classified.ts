import type { Day } from '../calendar/day';
import type { Stamped } from '../platform/stamped';

/** 密件的办理情况, as the register tells it. */
export const classifiedStates = { registered: '已登记', handled: '已办结', archived: '已归档' } as const;
export type ClassifiedState = keyof typeof classifiedStates;

/**
 * 密件: what is classified goes its way on paper. The register holds its number and the days of its course; there is no field for
 * a title or a text, so nothing of it can be read, searched, printed or sent from here.
 */
export interface ClassifiedMatter extends Stamped {
  id: string;
  committee: string;
  /** 登记号, as it stands on the paper. */
  name: string;
  /** 收件日期 */
  receivedOn: Day;
  /** 来文单位 */
  from?: string | undefined;
  /** 办结、归档日期 */
  handledOn?: Day | undefined;
  archivedOn?: Day | undefined;
  version: number;
}

export const classifiedState = ({ handledOn, archivedOn }: ClassifiedMatter): ClassifiedState => {
  if (archivedOn !== undefined) return 'archived';
  return handledOn === undefined ? 'registered' : 'handled';
};

/** Which of its days stands before the one it follows: 收件, 办结, 归档. */
export function dayOutOfOrder({ receivedOn, handledOn, archivedOn }: ClassifiedMatter): string | undefined {
  if (handledOn !== undefined && handledOn < receivedOn) return 'handledOn';
  return archivedOn !== undefined && archivedOn < (handledOn ?? '9999') ? 'archivedOn' : undefined;
}
