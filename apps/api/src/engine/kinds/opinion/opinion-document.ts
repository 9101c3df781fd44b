import type { opinionDocument as endpoint, opinionPaper as paperEndpoint } from '@lianluo/contract/opinion';
import { circulationOf } from '@lianluo/domain/issue/circulation';
import type { Issue } from '@lianluo/domain/issue/issue';
import { firstSeriesOf } from '@lianluo/domain/issue/series';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { Refusal } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import type { FoundItem } from '../../work/find-item';
import { readItem } from '../../work/ledger.store';
import { freshItem } from '../../work/new-item';
import { documentOf } from '../issue/issue-document';
import { paperOf } from '../issue/paper';

/** 印发稿: the issue that an opinion stands in, as .docx. */
export async function draftDocument(
  call: Call<typeof endpoint>,
  { item }: FoundItem,
): Promise<AnswerFor<typeof endpoint>> {
  return documentOf(call, await issueOf(call, item));
}

/** The words of the same. */
export async function readPaper(
  call: Call<typeof paperEndpoint>,
  { item }: FoundItem,
): Promise<AnswerFor<typeof paperEndpoint>> {
  return { body: await paperOf(call, await issueOf(call, item)) };
}

/** The issue it stands in; before there were issues each stood in one alone. */
async function issueOf(call: Scope, item: WorkItem): Promise<Issue> {
  // Of the kinds only opinions are found here.
  const { id, title, number, issuedOn, recipients = [], issue } = item as Opinion;
  if (number === undefined) throw new Refusal('opinion.not-issued');
  const found = issue === undefined ? undefined : await readItem(call.storage, call.committee.id, 'issues', issue);
  if (found) return found.item as Issue;
  const { name: seriesName, notice } = firstSeriesOf(call.committee.id);
  const alone = {
    title,
    number,
    issuedOn,
    seriesName,
    notice,
    items: [{ title, sources: [{ item: id, title }] }],
    circulation: circulationOf(recipients),
  };
  // A fresh item has every field that starts as its table says.
  return { ...(freshItem(call, kinds.issues) as Issue), ...alone };
}
