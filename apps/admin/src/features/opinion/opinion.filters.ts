import { adoptionLevels, opinionStatuses, type OpinionStatus } from '@lianluo/domain/opinion/opinion';
import { day, flag, oneOf, text, type Filters, type Reader } from '../../ui/list-query';

// Object.keys types keys as strings; the object is a closed literal.
export const statuses = Object.keys(opinionStatuses) as OpinionStatus[];

export const stages = ['submitted', 'issued'] as const;
export const stageLabels: Record<(typeof stages)[number], string> = { submitted: '已报送', issued: '已印发' };

const year: Reader<string> = (given) =>
  /^(?:19[5-9]|20|21)\d+$/.test(given) && given.length === 4 ? given : undefined;

/** The filters of the ledger as they stand in the address. */
export const opinionReaders = {
  q: text,
  status: oneOf(statuses),
  unit: text,
  from: day,
  to: day,
  year,
  adoptedBy: oneOf(adoptionLevels),
  overdue: flag,
  fastLane: flag,
  stage: oneOf(stages),
  issuedIn: year,
  member: text,
  topic: text,
};
export type OpinionFilters = Filters<typeof opinionReaders>;

/** Years a ledger can hold, newest first, and the one that was asked for. */
export function yearsUpTo(thisYear: number, asked?: string): string[] {
  const years = Array.from({ length: Math.max(1, thisYear - 2020) }, (_, index) => String(thisYear - index));
  return asked === undefined || years.includes(asked) ? years : [...years, asked];
}
