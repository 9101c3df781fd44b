import { exportList } from '@lianluo/contract/export';
import {
  changeMember,
  createMember,
  listMembers,
  readMember,
  revealMember,
  type MemberView,
  type RevealableField,
} from '@lianluo/contract/member';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, download, type Given } from '../../api/call';
import { useDownload } from '../../api/use-download';
import { useSaving } from '../../api/use-saving';
import { listItems } from '../../work/work.calls';
import { notifyDone } from '../../ui/notify';

interface Asked {
  signal: AbortSignal;
}
export type ListRequest = NonNullable<Given<typeof listMembers>['query']>;
export type NewMember = Given<typeof createMember>['body'];
export type MemberChange = Given<typeof changeMember>['body'];

const keys = {
  all: (committee: string) => ['members', committee],
  list: (committee: string, request: ListRequest) => [...keys.all(committee), 'list', { ...request }],
  one: (committee: string, id: string) => [...keys.all(committee), 'one', id],
};

export const membersQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: keys.list(committee, request),
    ...asking(listMembers, { params: { c: committee }, query: request }),
  }),
);

export const memberQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: keys.one(committee, id),
  ...asking(readMember, { params: { c: committee, id } }),
}));

const shownEach = 6;

/** The newest items of each kind that a member has a part in, with how many there are. */
export const memberWorkQuery = defineQueryOptions(
  ({ committee, id, kinds }: { committee: string; id: string; kinds: readonly string[] }) => ({
    key: [...keys.one(committee, id), 'work', ...kinds],
    query: async ({ signal }: Asked) => {
      const query = { member: id, limit: shownEach };
      const lists = await Promise.all(
        kinds.map((kind) => call(listItems, { params: { c: committee, kind }, query }, signal)),
      );
      return Object.fromEntries(kinds.map((kind, index) => [kind, lists[index]]));
    },
  }),
);

/** The member as the API has it this moment, past every cache. */
export const fetchMember = (committee: string, id: string): Promise<MemberView> =>
  call(readMember, { params: { c: committee, id } });

export function useCreateMember(committee: () => string, onCreated: (member: MemberView) => void) {
  return useSaving({
    save: (write, body: NewMember) => write(createMember, { params: { c: committee() }, body }),
    done: onCreated,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeMember(committee: () => string, onChanged: (member: MemberView) => void) {
  return useSaving({
    save: (write, { id, version, body }: { id: string; version: number; body: MemberChange }) =>
      write(changeMember, { params: { c: committee(), id }, body, version }),
    done: onChanged,
    touches: () => [keys.all(committee())],
  });
}

export function useReveal(committee: () => string, onRevealed: (field: RevealableField, value: string | null) => void) {
  return useSaving({
    save: (write, { id, field, reason }: { id: string; field: RevealableField; reason: string }) =>
      write(revealMember, { params: { c: committee(), id }, body: { field, reason } }),
    done: ({ field, value }) => onRevealed(field, value),
  });
}

/** The roster as it is filtered, as a workbook. */
export function useExportMembers(committee: () => string, onSaved?: () => void) {
  return useDownload(
    (body: Omit<Given<typeof exportList>['body'], 'kind'>) =>
      download(exportList, { params: { c: committee() }, body: { kind: 'members', ...body } }),
    (file) => {
      notifyDone(`已导出 ${file.fileName}`);
      onSaved?.();
    },
  );
}
