import { reports } from '@lianluo/contract/report';
import { spanOf } from '@lianluo/domain/calendar/period';
import { invalidField } from '@lianluo/domain/refusal';
import type { Report } from '@lianluo/domain/report/report';
import type { Scope } from '../../../floor/context';
import { filesOf } from '../../file/file.store';
import type { KindWork } from '../../work/kind-work';
import { askedBy } from './asked-by';
import { namedSubject } from './subject';

/** A period that the calendar has. */
async function knownPeriod(_scope: Scope, period: string): Promise<string> {
  if (!spanOf(period)) throw invalidField('/period', 'period.invalid', '期间如 2026、2026-H1、2026-Q3、2026-11。');
  return period;
}

/** What the API adds to 履职材料: whose it is, and whether a file hangs on it. */
export const reportWork: KindWork = {
  endpoints: reports,
  whole: { subject: namedSubject, period: knownPeriod },
  entered: askedBy,
  steps: {
    // Files stand beside their item and say whose they are: only where there is no text are they looked for.
    submit: async ({ storage, committee }, item, body: object) => {
      const { id, content } = item as Report;
      const attached = !content && (await filesOf(storage, committee.id, id)).length > 0;
      return { input: { ...body, ...(attached && { attached }) }, also: () => [] };
    },
  },
};
