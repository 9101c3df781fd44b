import { changePhrase, createPhrase, listPhrases, removePhrase, type PhraseView } from '@lianluo/contract/phrase';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import { phraseKeys } from '../../work/phrases';

type Asked = NonNullable<Given<typeof listPhrases>['query']>;
export type PhraseBody = Required<Given<typeof createPhrase>['body']>;

export const phrasesQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: Asked }) => ({
  key: [...phraseKeys.all(committee), 'list', { ...asked }],
  ...asking(listPhrases, { params: { c: committee }, query: asked }),
}));

/** Without a phrase a new one is kept. */
export function useSavePhrase(committee: () => string, onSaved: () => void) {
  return useSaving({
    save: (write, { of, body }: { of: PhraseView | undefined; body: PhraseBody }) =>
      of
        ? write(changePhrase, { params: { c: committee(), id: of.id }, body, version: of.version })
        : write(createPhrase, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [phraseKeys.all(committee())],
  });
}

export function useRemovePhrase(committee: () => string, onRemoved: () => void) {
  return useSaving({
    save: (write, { id, version }: PhraseView) => write(removePhrase, { params: { c: committee(), id }, version }),
    done: onRemoved,
    touches: () => [phraseKeys.all(committee())],
  });
}
