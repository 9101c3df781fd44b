import type { removePhrase as endpoint } from '@lianluo/contract/phrase';
import type { Phrase } from '@lianluo/domain/phrase/phrase';
import type { AnswerFor, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { counting, phraseKey } from './phrase.store';

/** 删除常用语 */
export async function removePhrase(call: Call<typeof endpoint>, phrase: Phrase): Promise<AnswerFor<typeof endpoint>> {
  const { id, version, shared, text } = phrase;
  const difference = { set: { removed: true, ...(shared && { text }) }, unset: [], texts: {} };
  return commit<undefined>(
    call,
    [
      { table: 'platforms', remove: phraseKey(phrase), if: { version } },
      ...(await counting(call, phrase, undefined)),
      entryOf(call, { kind: 'phrases', id, version: version + 1 }, 'remove', difference),
    ],
    {},
  );
}
