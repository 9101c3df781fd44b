import { createPhrase, listPhrases, type PhraseView } from '@lianluo/contract/phrase';
import { phrasesAt, type PhrasePlace } from '@lianluo/domain/phrase/phrase';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed, provide, watch } from 'vue';
import { useAccess } from '../api/access';
import { call } from '../api/call';
import { offeredQuery } from '../api/offered';
import { useSaving } from '../api/use-saving';
import { notifyDone, notifyFailed } from '../ui/notify';
import { phraseBookKey } from '../ui/phrase-book';

export const phraseKeys = { all: (committee: string) => ['phrases', committee] };

async function everyPhrase(committee: string, signal: AbortSignal): Promise<PhraseView[]> {
  const found: PhraseView[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listPhrases, { params: { c: committee }, query: { limit: 100, cursor } }, signal);
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

/** Everything that this user may write with; most have a dozen or two. */
const phrasesQuery = defineQueryOptions((committee: string) => ({
  key: [...phraseKeys.all(committee), 'every'],
  query: ({ signal }: { signal: AbortSignal }) => everyPhrase(committee, signal),
  staleTime: 60_000,
}));

/**
 * Lets every text box below the caller offer the phrases of a step: one's own and the shared ones by how closely they are
 * meant for it, then those of 考核办法 in force. What is kept from there is kept for that step.
 */
export function usePhraseBook(place: () => PhrasePlace): void {
  const access = useAccess();
  const committee = () => access.committee.value.id;
  const mayKeep = access.may('view:keep');
  const { data } = useQuery(() => ({ ...phrasesQuery(committee()), enabled: mayKeep }));
  const { data: offered } = useQuery(() => offeredQuery(committee()));
  const phrases = computed(() => [
    ...new Set([
      ...phrasesAt(data.value ?? [], place()).map(({ text }) => text),
      ...(offered.value?.phrases[place().action ?? ''] ?? []),
    ]),
  ]);
  const keeping = useSaving({
    save: (write, text: string) => {
      const { action } = place();
      const uses = action === undefined ? [] : [{ action }];
      return write(createPhrase, { params: { c: committee() }, body: { text, uses } });
    },
    done: () => notifyDone('已存为常用语'),
    touches: () => [phraseKeys.all(committee())],
  });
  watch(keeping.error, (failure) => failure && notifyFailed(failure));
  provide(phraseBookKey, { phrases, keep: mayKeep ? keeping.mutate : undefined });
}
