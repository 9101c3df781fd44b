import { changeInformant, createInformant, listInformants, type InformantView } from '@lianluo/contract/informant';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import { notifyDone } from '../../ui/notify';

export type ListRequest = NonNullable<Given<typeof listInformants>['query']>;
export type InformantInput = Given<typeof createInformant>['body'];

const keys = { all: (committee: string) => ['informants', committee] };

export const informantsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    ...asking(listInformants, { params: { c: committee }, query: request }),
  }),
);

/** Adds an informant, or changes one of a known version. */
export function useSaveInformant(committee: () => string, onSaved: (informant: InformantView) => void) {
  return useSaving({
    save: (write, { of, body }: { of?: InformantView | undefined; body: InformantInput }) =>
      of
        ? write(changeInformant, { params: { c: committee(), id: of.id }, body, version: of.version })
        : write(createInformant, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export function useActivateInformant(committee: () => string) {
  return useSaving({
    save: (write, { of: { id, version }, active }: { of: InformantView; active: boolean }) =>
      write(changeInformant, { params: { c: committee(), id }, body: { active }, version }),
    done: ({ name, active }) => notifyDone(active ? `已启用：${name}` : `已停用：${name}`),
    touches: () => [keys.all(committee())],
  });
}
