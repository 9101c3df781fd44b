import { issues } from '@lianluo/contract/issue';
import { holdsTheSame, type Issue, type Signature } from '@lianluo/domain/issue/issue';
import { apartRefusal, paperSignature, signatureBy } from '@lianluo/domain/issue/signing';
import { Refusal } from '@lianluo/domain/refusal';
import { fold } from '@lianluo/domain/text/fold';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { KindWork, Prepared } from '../../work/kind-work';
import { wholeArticles } from './articles';
import { asItsSeries } from './entered';
import { giveOut } from './give-out';
import { issueRecords } from './records.routes';
import { takeAlong } from './take-along';

interface Signing {
  signer?: string;
  signerPost?: string;
  signedOn?: string;
}

/** 签发 of an issue is that of each opinion in it which was reviewed. */
const signing =
  (signatureOf: (call: Scope, body: Signing) => Signature) =>
  async (call: Scope, item: WorkItem, body: Signing): Promise<Prepared> => {
    const along = { action: 'sign', from: 'reviewed', behind: ['signed'] } as const;
    // A step of issues is taken on an issue.
    const writes = await takeAlong(call, item as Issue, along, { signature: signatureOf(call, body) });
    return { input: body, also: () => writes };
  };

const sign = signing(({ actor, today }, { signerPost }) => signatureBy(actor, today, signerPost));

const signOnPaper = signing((_call, { signer = '', signerPost, signedOn = '' }) =>
  paperSignature(signer, signedOn, signerPost),
);

/** On paper it is another who signs than the one that registers it; whoever enters their own name is held to the rule. */
async function registerSignature(call: Scope, item: WorkItem, body: Signing): Promise<Prepared> {
  const isOwn = fold(body.signer ?? '') === fold(call.actor.name);
  const actor = isOwn ? call.actor : { ...call.actor, rules: undefined };
  const prepared = await signOnPaper({ ...call, actor }, item, body);
  const { editedBy = item.createdBy } = item as Issue;
  const refusal = apartRefusal({ editedBy }, actor);
  if (refusal) throw await (await import('../../work/who-else-signs')).whoElseSigns(call, item, refusal);
  return prepared;
}

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
  steps: { sign, 'register-signature': registerSignature, issue, reissue },
};
