import {
  commitImport,
  errorWorkbook,
  importTemplate,
  listImportRows,
  listImports,
  mapImport,
  readImport,
  recheckImport,
  undoImport,
  uploadImport,
  type ImportView,
} from '@lianluo/contract/import';
import {
  defineInfiniteQueryOptions,
  defineQueryOptions,
  useMutation,
  useQueryCache,
  type QueryCache,
} from '@pinia/colada';
import { computed } from 'vue';
import { call, download, type Given } from '../../api/call';
import { saveFile } from '../../api/save-file';
import { useRefresh, type Refresh } from '../../api/refresh';
import { unlessCancelled, useSending } from '../../api/use-sending';
import type { ImportKind, RowState } from './transfer.labels';

interface Asked {
  signal: AbortSignal;
}
export type ListRequest = NonNullable<Given<typeof listImports>['query']>;
type Plan = Given<typeof mapImport>['body'];
export type ColumnChoice = NonNullable<Plan['columns']>[number];
export type RowDecided = NonNullable<Plan['decisions']>[number];
export type NewUnit = NonNullable<Plan['newUnits']>[number];
export type ReadingChoice = Pick<Plan, 'sheet' | 'leaveOutHidden'>;
export type CommitChoice = Given<typeof commitImport>['body'];

const keys = {
  all: (committee: string) => ['imports', committee],
  list: (committee: string) => [...keys.all(committee), 'list'],
  one: (committee: string, id: string) => [...keys.all(committee), 'one', id],
  rows: (committee: string, id: string) => [...keys.all(committee), 'rows', id],
};

export const importsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.list(committee), { ...request }],
    query: ({ signal }: Asked) => call(listImports, { params: { c: committee }, query: request }, signal),
  }),
);

export const importQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: keys.one(committee, id),
  query: ({ signal }: Asked) => call(readImport, { params: { c: committee, id } }, signal),
}));

const rowsAtOnce = 100;

export const rowsQuery = defineInfiniteQueryOptions(
  ({ committee, id, state }: { committee: string; id: string; state: RowState | undefined }) => ({
    key: [...keys.rows(committee, id), state ?? 'every'],
    query: ({ pageParam, signal }: { pageParam: string; signal: AbortSignal }) =>
      call(
        listImportRows,
        { params: { c: committee, id }, query: { limit: rowsAtOnce, cursor: pageParam || undefined, state } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  }),
);

export function useUpload(committee: () => string, onUploaded: (batch: ImportView) => void) {
  const refresh = useRefresh();
  const { sending, cancel, put } = useSending();
  const upload = useMutation({
    mutation: async ({ kind, file }: { kind: ImportKind; file: File }) => {
      const form = new FormData();
      form.set('kind', kind);
      await put(form, committee(), file);
      return call(uploadImport, { params: { c: committee() }, form });
    },
    onSuccess: onUploaded,
    onSettled: () => refresh(keys.list(committee())),
  });
  return {
    ...upload,
    sending,
    cancel,
    problem: computed(() => unlessCancelled(upload.error.value)),
    retry: () => upload.variables.value && upload.mutate(upload.variables.value),
  };
}

/** What a step answers is the batch as it is now. */
const keepBatch = (cache: QueryCache, refresh: Refresh, committee: string) => (batch: ImportView) => {
  cache.setQueryData(keys.one(committee, batch.id), batch);
  void refresh(keys.list(committee));
};

export function useMapping(committee: () => string) {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ id, ...plan }: { id: string } & Plan) =>
      call(mapImport, { params: { c: committee(), id }, body: plan }),
    onSuccess: judgedAgain(cache, refresh, committee),
  });
}

/** The rows are being judged again: what was shown of them is old. */
const judgedAgain = (cache: QueryCache, refresh: Refresh, committee: () => string) => (batch: ImportView) => {
  keepBatch(cache, refresh, committee())(batch);
  void refresh(keys.rows(committee(), batch.id));
};

export function useRecheck(committee: () => string) {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return useMutation({
    mutation: (id: string) => call(recheckImport, { params: { c: committee(), id }, body: {} }),
    onSuccess: judgedAgain(cache, refresh, committee),
  });
}

export function useCommit(committee: () => string, onStarted: () => void) {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ id, choice }: { id: string; choice: CommitChoice }) =>
      call(commitImport, { params: { c: committee(), id }, body: choice }),
    onSuccess: (batch) => {
      keepBatch(cache, refresh, committee())(batch);
      onStarted();
    },
  });
}

export function useUndo(committee: () => string) {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return useMutation({
    mutation: (id: string) => call(undoImport, { params: { c: committee(), id }, body: {} }),
    onSuccess: (batch) => keepBatch(cache, refresh, committee())(batch),
  });
}

export const useTemplate = (committee: () => string) =>
  useMutation({
    mutation: (kind: ImportKind) => download(importTemplate, { params: { c: committee(), kind } }),
    onSuccess: saveFile,
  });

export const useErrorWorkbook = (committee: () => string) =>
  useMutation({
    mutation: (id: string) => download(errorWorkbook, { params: { c: committee(), id } }),
    onSuccess: saveFile,
  });
