import { exportList } from '@lianluo/contract/import';
import { changeInformant, createInformant, listInformants, type InformantView } from '@lianluo/contract/informant';
import { defineQueryOptions, useMutation } from '@pinia/colada';
import { call, download, type Given } from '../../api/call';
import { saveFile } from '../../api/save-file';
import { useRefresh } from '../../api/refresh';
import { notifyDone } from '../../ui/notify';

export type ListRequest = NonNullable<Given<typeof listInformants>['query']>;
export type InformantInput = Given<typeof createInformant>['body'];

const keys = { all: (committee: string) => ['informants', committee] };

export const informantsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    query: ({ signal }: { signal: AbortSignal }) =>
      call(listInformants, { params: { c: committee }, query: request }, signal),
  }),
);

/** Adds an informant, or changes one of a known version. */
export function useSaveInformant(committee: () => string, onSaved: (informant: InformantView) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ of, body }: { of?: InformantView | undefined; body: InformantInput }) =>
      of
        ? call(changeInformant, { params: { c: committee(), id: of.id }, body, version: of.version })
        : call(createInformant, { params: { c: committee() }, body }),
    onSuccess: onSaved,
    onSettled: () => refresh(keys.all(committee())),
  });
}

export function useActivateInformant(committee: () => string) {
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ of: { id, version }, active }: { of: InformantView; active: boolean }) =>
      call(changeInformant, { params: { c: committee(), id }, body: { active }, version }),
    onSuccess: ({ name, active }) => notifyDone(active ? `已启用：${name}` : `已停用：${name}`),
    onSettled: () => refresh(keys.all(committee())),
  });
}

export function useExportInformants(committee: () => string) {
  return useMutation({
    mutation: (filter: Record<string, string>) =>
      download(exportList, { params: { c: committee() }, body: { kind: 'informants', filter } }),
    onSuccess: (file) => {
      saveFile(file);
      notifyDone(`已导出 ${file.fileName}`);
    },
  });
}
