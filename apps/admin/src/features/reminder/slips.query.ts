import { readLetter, type LetterView } from '@lianluo/contract/letter';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';

/** So many are asked for at a time. */
const atATime = 10;

/** The letters of these ids, in their order. */
export const slipsQuery = defineQueryOptions(({ committee, ids }: { committee: string; ids: readonly string[] }) => ({
  key: ['letters', committee, 'slips', ...ids],
  query: async ({ signal }: { signal: AbortSignal }): Promise<LetterView[]> => {
    const found: LetterView[] = [];
    for (let from = 0; from < ids.length; from += atATime)
      found.push(
        ...(await Promise.all(
          ids.slice(from, from + atATime).map((id) => call(readLetter, { params: { c: committee, id } }, signal)),
        )),
      );
    return found;
  },
}));
