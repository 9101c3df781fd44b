import {
  buildGrid,
  changeGridScheme,
  leaveGrid,
  listGridChanges,
  moveNode,
  readGrid,
  replaceGrid,
} from '@lianluo/contract/grid';
import { exportGrid, previewGridImport } from '@lianluo/contract/grid-sheet';
import { type GridView } from '@lianluo/contract/grid-schemas';
import { listContacts, readCoverage, readRadar, recordContact, voidContact } from '@lianluo/contract/grid-contact';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, download, type Given, type Write } from '../../api/call';
import { useDownload } from '../../api/use-download';
import { useSaving } from '../../api/use-saving';
import { unlessCancelled, useSending } from '../../api/use-sending';
import { computed } from 'vue';

export type Network = GridView['network'];
export type ContactInput = Given<typeof recordContact>['body'];
export type SchemeInput = Omit<Given<typeof changeGridScheme>['body'], 'dryRun'>;
export type BuildInput = Given<typeof buildGrid>['body'];

const keys = { all: (committee: string) => ['grid', committee] };

export const gridQuery = defineQueryOptions(
  ({ committee, network, on }: { committee: string; network: Network; on: string | undefined }) => ({
    key: [...keys.all(committee), network, on ?? 'today'],
    ...asking(readGrid, { params: { c: committee }, query: { network, ...(on && { on }) } }),
  }),
);

export const coverageQuery = defineQueryOptions(
  ({ committee, network, period }: { committee: string; network: Network; period: string }) => ({
    key: [...keys.all(committee), network, 'coverage', period],
    query: ({ signal }: { signal: AbortSignal }) =>
      call(readCoverage, { params: { c: committee }, query: { network, period } }, signal),
  }),
);

type ContactsRequest = NonNullable<Given<typeof listContacts>['query']>;

export const contactsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ContactsRequest }) => ({
    key: [...keys.all(committee), 'contacts', { ...request }],
    query: ({ signal }: { signal: AbortSignal }) =>
      call(listContacts, { params: { c: committee }, query: request }, signal),
  }),
);

type ChangesRequest = NonNullable<Given<typeof listGridChanges>['query']>;

export const changesQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ChangesRequest }) => ({
    key: [...keys.all(committee), 'changes', { ...request }],
    query: ({ signal }: { signal: AbortSignal }) =>
      call(listGridChanges, { params: { c: committee }, query: request }, signal),
  }),
);

export const radarQuery = defineQueryOptions(({ committee, days }: { committee: string; days: number }) => ({
  key: [...keys.all(committee), 'radar', days],
  query: ({ signal }: { signal: AbortSignal }) =>
    call(readRadar, { params: { c: committee }, query: { days } }, signal),
}));

/** Everything that changes a network shows in all of its views. */
function useChange<Asked, Answered>(
  committee: () => string,
  change: (write: Write, asked: Asked) => Promise<Answered>,
) {
  return useSaving({
    save: change,
    touches: () => [keys.all(committee())],
  });
}

export const useMoveNode = (committee: () => string) =>
  useChange(
    committee,
    (
      write,
      {
        version,
        ...body
      }: {
        version: number;
        network: Network;
        member: string;
        type: GridView['nodes'][number]['type'];
        parent: string | null;
      },
    ) => write(moveNode, { params: { c: committee() }, body, version }),
  );

export const useLeaveGrid = (committee: () => string) =>
  useChange(committee, (write, { version, ...body }: { version: number } & Given<typeof leaveGrid>['body']) =>
    write(leaveGrid, { params: { c: committee() }, body, version }),
  );

export const useRecordContact = (committee: () => string) =>
  useChange(committee, (write, body: ContactInput) => write(recordContact, { params: { c: committee() }, body }));

/** What another scheme would make of the network as it stands; it changes nothing. */
export const useTryScheme = (committee: () => string) =>
  useSaving({
    save: (write, { version, ...body }: { version: number } & SchemeInput) =>
      write(changeGridScheme, { params: { c: committee() }, body: { ...body, dryRun: true }, version }),
  });

export const useChangeScheme = (committee: () => string) =>
  useChange(committee, (write, { version, ...body }: { version: number } & SchemeInput) =>
    write(changeGridScheme, { params: { c: committee() }, body, version }),
  );

/** The sheet as it is read; it changes nothing before its nodes are saved. */
export function usePreviewImport(committee: () => string) {
  const { sending, cancel, put } = useSending();
  const reading = useSaving({
    save: async (write, { network, file }: { network: Network; file: File }) => {
      const form = new FormData();
      form.set('network', network);
      await put(write, form, committee(), file);
      return write(previewGridImport, { params: { c: committee() }, form });
    },
  });
  return { ...reading, sending, cancel, problem: computed(() => unlessCancelled(reading.error.value)) };
}

export const useReplaceGrid = (committee: () => string) =>
  useChange(committee, (write, { version, ...body }: { version: number } & Given<typeof replaceGrid>['body']) =>
    write(replaceGrid, { params: { c: committee() }, body, version }),
  );

export const useExportGrid = (committee: () => string) =>
  useDownload((body: Given<typeof exportGrid>['body']) => download(exportGrid, { params: { c: committee() }, body }));

export const useVoidContact = (committee: () => string) =>
  useChange(committee, (write, { id, reason }: { id: string; reason: string }) =>
    write(voidContact, { params: { c: committee(), id }, body: { reason } }),
  );

/** The proposal alone changes nothing, so nothing is fetched anew. */
export const usePropose = (committee: () => string) =>
  useSaving({
    save: (write, body: BuildInput) =>
      write(buildGrid, { params: { c: committee() }, body: { ...body, dryRun: true } }),
  });

export const useTakeProposal = (committee: () => string) =>
  useChange(committee, (write, { version, ...body }: BuildInput & { version: number }) =>
    write(buildGrid, { params: { c: committee() }, body: { ...body, dryRun: false }, version }),
  );
