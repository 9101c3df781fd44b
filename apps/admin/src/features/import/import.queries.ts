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
} from '@lianluo/contract/import';
import { type ImportView } from '@lianluo/contract/import-schemas';
import { defineInfiniteQueryOptions, defineQueryOptions, useQueryCache, type QueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { asking } from '../../api/asking';
import { call, download, type Given } from '../../api/call';
import { useRefresh, type Refresh } from '../../api/refresh';
import { useDownload } from '../../api/use-download';
import { useSaving } from '../../api/use-saving';
import { unlessCancelled, useSending } from '../../api/use-sending';
import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { RowState } from './import.labels';

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
    ...asking(listImports, { params: { c: committee }, query: request }),
  }),
);

export const importQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: keys.one(committee, id),
  ...asking(readImport, { params: { c: committee, id } }),
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
  const { sending, cancel, put } = useSending();
  const upload = useSaving({
    save: async (write, { kind, file }: { kind: ImportKind; file: File }) => {
      const form = new FormData();
      form.set('kind', kind);
      await put(write, form, committee(), file);
      return write(uploadImport, { params: { c: committee() }, form });
    },
    done: onUploaded,
    touches: () => [keys.list(committee())],
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
  return useSaving({
    save: (write, { id, ...plan }: { id: string } & Plan) =>
      write(mapImport, { params: { c: committee(), id }, body: plan }),
    done: judgedAgain(cache, refresh, committee),
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
  return useSaving({
    save: (write, id: string) => write(recheckImport, { params: { c: committee(), id }, body: {} }),
    done: judgedAgain(cache, refresh, committee),
  });
}

export function useCommit(committee: () => string, onStarted: () => void) {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return useSaving({
    save: (write, { id, choice }: { id: string; choice: CommitChoice }) =>
      write(commitImport, { params: { c: committee(), id }, body: choice }),
    done: (batch) => {
      keepBatch(cache, refresh, committee())(batch);
      onStarted();
    },
  });
}

export function useUndo(committee: () => string) {
  const cache = useQueryCache();
  const refresh = useRefresh();
  return useSaving({
    save: (write, id: string) => write(undoImport, { params: { c: committee(), id }, body: {} }),
    done: (batch) => keepBatch(cache, refresh, committee())(batch),
  });
}

export const useTemplate = (committee: () => string) =>
  useDownload((kind: ImportKind) => download(importTemplate, { params: { c: committee(), kind } }));

export const useErrorWorkbook = (committee: () => string) =>
  useDownload((id: string) => download(errorWorkbook, { params: { c: committee(), id } }));
