import { usualCirculation } from '@lianluo/domain/issue/circulation';
import { sourcesOf, type Issue } from '@lianluo/domain/issue/issue';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import { refuseUnready } from './articles';
import { requireSeries } from './series.store';

/** What an issue takes over from its 刊物: the name it bears, and where it is new what each issue of it starts with. */
export async function asItsSeries(scope: Scope, item: WorkItem, before?: WorkItem): Promise<WorkItem> {
  // What is entered as an issue is one.
  const issue = item as Issue;
  const former = before as Issue | undefined;
  if (former?.items !== issue.items) await refuseUnready(scope, issue);
  const follows = {
    size: sourcesOf(issue).length,
    editedBy: scope.user.id,
    // What was looked at is not what stands there now.
    ...(former && former.items !== issue.items && { secrecy: undefined }),
  };
  if (former?.series === issue.series) return { ...issue, ...follows } as Issue;
  const series = await requireSeries(scope, issue.series);
  const { report, send, distribute } = issue.circulation;
  const isAddressed = report.length + send.length + distribute.length > 0;
  const presets = {
    notice: issue.notice ?? series.notice,
    editor: issue.editor ?? series.editor ?? scope.user.name,
    phone: issue.phone ?? series.phone,
    copies: issue.copies ?? series.copies,
    circulation: isAddressed ? issue.circulation : (series.circulation ?? usualCirculation(scope.committee)),
  };
  return { ...issue, ...(former === undefined && presets), ...follows, seriesName: series.name } as Issue;
}
