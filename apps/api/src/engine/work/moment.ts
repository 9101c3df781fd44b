import type { StepContext } from '@lianluo/domain/work/kind';
import type { Scope } from '../../floor/context';

/** What rules may know of this request. */
export const momentOf = ({ instant, calendar, newId, actor, committee: { deadlines } }: Scope): StepContext => ({
  now: instant,
  calendar,
  ...(deadlines && { deadlines }),
  newId,
  actor,
});
