import { issues } from '@lianluo/contract/issue';
import { holdsTheSame, type Issue } from '@lianluo/domain/issue/issue';
import { Refusal } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { KindWork, Prepared } from '../../work/kind-work';
import { wholeArticles } from './articles';
import { asItsSeries } from './entered';
import { giveOut } from './give-out';
import { issueRecords } from './records.routes';
import { takeAlong } from './take-along';

/** 签发 of an issue is that of each opinion in it which was reviewed. */
const sign = async (call: Scope, item: WorkItem, body: object): Promise<Prepared> => {
  // A step of issues is taken on an issue.
  const writes = await takeAlong(call, item as Issue, { action: 'sign', from: 'reviewed', behind: ['signed'] }, {});
  return { input: body, also: () => writes };
};

const issue = (call: Scope, item: WorkItem): Promise<Prepared> => giveOut(call, item as Issue);

/** 重新编发 corrects what was issued: the same opinions, other words. */
async function reissue(_call: Scope, item: WorkItem, body: { items?: Issue['items'] }): Promise<Prepared> {
  if (body.items && !holdsTheSame(item as Issue, { items: body.items })) throw new Refusal('issue.other-items');
  return { input: body, also: () => [] };
}

/** What the API adds to 刊物编发: its articles are named, and its steps take the opinions along. */
export const issueWork: KindWork = {
  endpoints: issues,
  whole: { items: wholeArticles },
  entered: asItsSeries,
  records: issueRecords,
  cells: async () => ({ signature: ({ signature }: Issue) => signature?.name }),
  named: async (scope) => (await import('./named-in-sheets')).namedInSheets(scope),
  steps: { sign, 'register-signature': sign, issue, reissue },
};
