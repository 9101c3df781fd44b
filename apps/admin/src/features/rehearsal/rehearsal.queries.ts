import { createRehearsal, readRehearsal, resetRehearsal } from '@lianluo/contract/rehearsal';
import { defineQueryOptions } from '@pinia/colada';
import { asked } from '../../api/asking';
import { call, type Answer, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type NewRehearsal = Given<typeof createRehearsal>['body'];
export type MadeRehearsal = Answer<typeof createRehearsal>;

const key = (committee: string) => ['rehearsal', committee];

const madeOf = ({ committee, name, startedAt, ...filled }: Answer<typeof readRehearsal>) =>
  committee === null || name === null || startedAt === null ? null : { committee, name, startedAt, ...filled };

/** The 演练县 of a city; null where it has none yet. */
export const rehearsalQuery = defineQueryOptions((committee: string) => ({
  key: key(committee),
  query: ({ signal }: { signal: AbortSignal }) =>
    call(readRehearsal, { params: { c: committee } }, signal).then(madeOf),
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
