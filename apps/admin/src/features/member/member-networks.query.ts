import { readMemberNetworks } from '@lianluo/contract/grid';
import { defineQueryOptions } from '@pinia/colada';
import { call } from '../../api/call';

/** Kept under the network's own key, so that whatever changes a network shows here too. */
export const memberNetworksQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: ['grid', committee, 'member', id],
  query: ({ signal }: { signal: AbortSignal }) => call(readMemberNetworks, { params: { c: committee, id } }, signal),
}));
