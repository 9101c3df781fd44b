import { issuePaper, type IssuePaper } from '@lianluo/domain/document/issue-paper';
import type { Issue } from '@lianluo/domain/issue/issue';
import { firstSeriesOf } from '@lianluo/domain/issue/series';
import type { Scope } from '../../../floor/context';
import { paperSources } from './paper-sources';
import { findSeries } from './series.store';

/** The paper of an issue: its texts with the people and units they came from. */
export async function paperOf(scope: Scope, issue: Issue): Promise<IssuePaper> {
  const [found, series] = await Promise.all([paperSources(scope, issue), findSeries(scope, issue.series)]);
  const sources = new Map(found.map(({ printed }) => [printed.id, printed]));
  const head = series?.head ?? firstSeriesOf(scope.committee.id).head;
  return issuePaper(issue, { name: issue.seriesName, head }, sources, scope.committee);
}
