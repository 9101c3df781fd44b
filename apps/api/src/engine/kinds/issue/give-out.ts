import type { Issue } from '@lianluo/domain/issue/issue';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { nextNumber } from './next-number';
import { foundSeries } from './series.store';
import { takeAlong } from './take-along';

/** 编发: the issue gets its number, and every opinion in it the same number and day. */
export async function giveOut(call: Scope, issue: Issue): Promise<Prepared> {
  const series = await foundSeries(call, { id: issue.series });
  const { given, writes } = await nextNumber(call, series);
  const along = await takeAlong(
    call,
    issue,
    { action: 'issue', from: 'signed', behind: [] },
    { number: given.number, issue: issue.id },
  );
  return { input: given, also: () => [...writes, ...along] };
}
