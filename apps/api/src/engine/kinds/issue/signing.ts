import { dayOf } from '@lianluo/domain/calendar/day';
import { reporterLine } from '@lianluo/domain/document/reporter-line';
import { signingSheet, type Remark, type SigningSheet } from '@lianluo/domain/document/signing-sheet';
import { regionWord } from '@lianluo/domain/issue/circulation';
import { secrecyResults, type Issue, type SecrecyResult } from '@lianluo/domain/issue/issue';
import { isInCharge } from '@lianluo/domain/handling/handling';
import { may } from '@lianluo/domain/permission';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Scope } from '../../../floor/context';
import type { Entry } from '../../../floor/journal/journal';
import { readJournal } from '../../work/read-timeline';
import { paperSources } from './paper-sources';

/** 审签单 of an issue: what it says of itself, and the words that were given at each step of it and of its opinions. */
export async function signingOf(scope: Scope, issue: Issue): Promise<SigningSheet> {
  const found = await paperSources(scope, issue);
  const word = regionWord(scope.committee);
  const [own, ...theirs] = await Promise.all([
    readJournal(scope.storage, scope.committee.id, 'issues', issue.id),
    ...found.map(({ opinion }) => readJournal(scope.storage, scope.committee.id, 'opinions', opinion.id)),
  ]);
  // Units and the city above read that a step was taken, not what was said at it: that is the office's.
  const isOffice = (['opinion:edit', 'opinion:review', 'opinion:sign'] as const).some((each) => may(scope.actor, each));
  const said = (entry: Entry | undefined, words = entry?.note): Remark[] =>
    entry ? [{ name: entry.by.name, on: dayOf(entry.at), words: isOffice ? words : undefined }] : [];
  const lastOf = (entries: readonly Entry[], ...actions: string[]) =>
    standing(entries).findLast(({ action }) => actions.includes(action));
  const drafted =
    own.find(({ action }) => action === 'record') ?? theirs.flat().find(({ action }) => action === 'edit');
  const signed = lastOf(own, 'sign', 'register-signature') ?? theirs.map((each) => lastOf(each, 'sign'))[0];
  const [signing] = said(signed);
  const [reviewed] = said(lastOf(own, 'review-secrecy'));
  return signingSheet(
    {
      ...issue,
      arrivals: found.map(({ opinion, printed }) => ({
        from: printed.unit ?? reporterLine([printed], word),
        on: opinion.reportedOn,
      })),
      remarks: {
        secrecy: issue.secrecy
          ? [{ ...issue.secrecy, words: secrecyWords(issue.secrecy.result, reviewed?.words) }]
          : [],
        drafted: said(drafted, undefined),
        checked: theirs.flatMap((each) => {
          const edit = lastOf(each, 'edit');
          return said(edit, edit && editWords(edit));
        }),
        reviewed: theirs.flatMap((each) => said(lastOf(each, 'review'))),
        signed: issue.signature ? [{ ...issue.signature, words: signing?.words }] : [],
      },
      sent: found.flatMap(({ opinion }) => handedTo(opinion)),
    },
    scope.today,
    scope.committee.demo,
  );
}

const secrecyWords = (result: SecrecyResult, words: string | undefined): string =>
  [secrecyResults[result], words ?? ''].filter((each) => each !== '').join('：');

const takenBack: Readonly<Record<string, readonly string[]>> = {
  reviewed: ['sign'],
  edited: ['review', 'sign'],
  submitted: ['edit', 'review', 'sign'],
  returned: ['edit', 'review', 'sign'],
  draft: ['sign', 'register-signature'],
};

/** What still stands: a return takes back what was said at the steps behind it. */
const standing = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(
    ({ action }, index) =>
      !entries
        .slice(index + 1)
        .some((later) => later.action === 'return' && takenBack[String(later.set['status'])]?.includes(action)),
  );

/** 核稿 has no words of its own: what was changed. */
function editWords({ set, texts }: Entry): string | undefined {
  const changed = [...('title' in set ? ['标题'] : []), ...(Object.keys(texts).length > 0 ? ['正文'] : [])];
  return changed.length > 0 ? `${changed.join('、')}已改。` : undefined;
}

/** 办理去向: to whom it was handed, and in which part. */
const handedTo = ({ handlingUnits, mode }: Opinion): { to: string; on: string }[] =>
  handlingUnits.filter(isInCharge).map(({ name, lead, assignedAt }, index) => ({
    to: `${index === 0 ? '转' : ''}${name}${mode === 'joint' ? (lead ? '（主办）' : '（会办）') : ''}`,
    on: dayOf(assignedAt),
  }));
