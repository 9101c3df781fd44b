import { deadlinesIn } from '@lianluo/domain/scheme/in-use';
import type { StepContext } from '@lianluo/domain/work/kind';
import type { Scope } from '../../floor/context';

/** What rules may know of this request. */
export const momentOf = ({ instant, today, calendar, newId, actor, committee }: Scope): StepContext => {
  const deadlines = deadlinesIn(committee, today);
  return { now: instant, calendar, ...(deadlines && { deadlines }), newId, actor };
};
