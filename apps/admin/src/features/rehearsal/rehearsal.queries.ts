import { createRehearsal, readRehearsal, resetRehearsal } from '@lianluo/contract/rehearsal';
import { defineQueryOptions } from '@pinia/colada';
import { asked } from '../../api/asking';
import { call, type Answer, type Given } from '../../api/call';
import { ApiProblem } from '../../api/problem';
import { useSaving } from '../../api/use-saving';

export type NewRehearsal = Given<typeof createRehearsal>['body'];
export type MadeRehearsal = Answer<typeof createRehearsal>;

const key = (committee: string) => ['rehearsal', committee];

/** The 演练县 of a city; null where it has none yet. */
export const rehearsalQuery = defineQueryOptions((committee: string) => ({
  key: key(committee),
  query: ({ signal }: { signal: AbortSignal }) =>
    call(readRehearsal, { params: { c: committee } }, signal).catch((problem: unknown) => {
      if (problem instanceof ApiProblem && problem.status === 404) return null;
      throw problem;
    }),
  meta: asked(readRehearsal, { params: { c: committee } }),
}));

export function useCreateRehearsal(committee: () => string, onMade: (made: MadeRehearsal) => void) {
  return useSaving({
    save: (write, body: NewRehearsal) => write(createRehearsal, { params: { c: committee() }, body }),
    done: onMade,
    touches: () => [key(committee())],
  });
}

export function useResetRehearsal(committee: () => string) {
  return useSaving({
    save: (write) => write(resetRehearsal, { params: { c: committee() }, body: {} }),
    touches: () => [key(committee())],
  });
}
