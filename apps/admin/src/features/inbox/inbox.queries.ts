import {
  changeInboxSettings,
  listInbox,
  readEntry,
  readEveryEntry,
  readInboxSettings,
  type InboxSettings,
} from '@lianluo/contract/inbox';
import type { Box, EntryKind } from '@lianluo/domain/inbox/box';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { inboxKey } from '../../api/inbox.query';
import { useSaving } from '../../api/use-saving';

interface Asked {
  committee: string;
  box: Box;
  limit: number;
  cursor: string | undefined;
}

export const inboxQuery = defineQueryOptions(({ committee, ...query }: Asked) => ({
  key: [...inboxKey(committee), 'box', { ...query }],
  ...asking(listInbox, { params: { c: committee }, query }),
}));

export const inboxSettingsQuery = defineQueryOptions((committee: string) => ({
  key: [...inboxKey(committee), 'settings'],
  ...asking(readInboxSettings, { params: { c: committee } }),
}));

export function useReadEntry(committee: () => string) {
  return useSaving({
    save: (write, id: string) => write(readEntry, { params: { c: committee(), id } }),
    touches: () => [inboxKey(committee())],
  });
}

export function useReadEveryEntry(committee: () => string, done: () => void) {
  return useSaving({
    save: (write) => write(readEveryEntry, { params: { c: committee() } }),
    touches: () => [inboxKey(committee())],
    done,
  });
}

export function useChangeInboxSettings(committee: () => string, done: () => void) {
  return useSaving({
    save: (write, { muted, version }: Omit<InboxSettings, 'muted'> & { muted: EntryKind[] }) =>
      write(changeInboxSettings, { params: { c: committee() }, body: { muted }, version }),
    touches: () => [inboxKey(committee())],
    done,
  });
}
