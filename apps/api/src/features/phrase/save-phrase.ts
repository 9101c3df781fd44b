import type { changePhrase as changing, createPhrase as creating } from '@lianluo/contract/phrase';
import { may } from '@lianluo/domain/permission';
import type { Phrase } from '@lianluo/domain/phrase/phrase';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { counting, phraseRow } from './phrase.store';
import { phraseView } from './phrase.view';

/** 存为常用语 */
export async function createPhrase(call: Call<typeof creating>): Promise<AnswerFor<typeof creating>> {
  const { id: user, name } = call.actor;
  requireShare(call, call.body.shared);
  const phrase: Phrase = {
    ...call.body,
    id: call.newId(),
    committee: call.committee.id,
    by: { id: user, name },
    createdAt: call.instant,
    updatedAt: call.instant,
    version: 1,
  };
  const entry = entryOf(
    call,
    { kind: 'phrases', id: phrase.id, version: 1 },
    'create',
    tracedDifference(undefined, phrase),
  );
  return commit(
    call,
    [{ table: 'platforms', put: phraseRow(phrase), if: 'absent' }, ...(await counting(call, undefined, phrase)), entry],
    { body: phraseView(phrase, call.actor), version: phrase.version },
  );
}

/** 修改常用语. It stays whose it was, whoever changes it. */
export async function changePhrase(call: Call<typeof changing>, before: Phrase): Promise<AnswerFor<typeof changing>> {
  const { text = before.text, uses = before.uses, shared = before.shared } = call.body;
  requireShare(call, shared);
  // Taken back by somebody else it would be gone for everybody who sees it but its maker.
  if (before.shared && !shared && before.by.id !== call.actor.id) throw new Refusal('permission.missing');
  const phrase: Phrase = { ...before, text, uses, shared, updatedAt: call.instant, version: before.version + 1 };
  const subject = { kind: 'phrases', id: phrase.id, version: phrase.version };
  return commit(
    call,
    [
      { table: 'platforms', put: phraseRow(phrase), if: { version: before.version } },
      ...(await counting(call, before, phrase)),
      entryOf(call, subject, 'change', tracedDifference(before, phrase)),
    ],
    { body: phraseView(phrase, call.actor), version: phrase.version },
  );
}

function requireShare({ actor }: Pick<Scope, 'actor'>, shared: boolean): void {
  if (shared && !may(actor, 'phrase:share')) throw new Refusal('permission.missing');
}

/** What the trail keeps: the words of what everybody uses. One's own are nobody else's, there neither. */
function tracedDifference(before: Phrase | undefined, after: Phrase) {
  const traced = ({ version: _version, text, ...phrase }: Phrase) => (phrase.shared ? { ...phrase, text } : phrase);
  return differenceOf(before && traced(before), traced(after));
}
