import { changeUser, createUser, listUsers, resetPassword, type UserView } from '@lianluo/contract/user';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Answer, Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type ListRequest = NonNullable<Given<typeof listUsers>['query']>;
export type NewUser = Given<typeof createUser>['body'];
export type UserChange = Given<typeof changeUser>['body'];
export type UserWithPassword = Answer<typeof createUser>;

const keys = { all: (committee: string) => ['users', committee] };

export const usersQuery = defineQueryOptions(({ committee, request }: { committee: string; request: ListRequest }) => ({
  key: [...keys.all(committee), 'list', { ...request }],
  ...asking(listUsers, { params: { c: committee }, query: request }),
}));

export function useCreateUser(committee: () => string, onCreated: (user: UserWithPassword) => void) {
  return useSaving({
    save: (write, body: NewUser) => write(createUser, { params: { c: committee() }, body }),
    done: onCreated,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeUser(committee: () => string, onChanged: (user: UserView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: UserView; body: UserChange }) =>
      write(changeUser, { params: { c: committee(), id }, body, version }),
    done: onChanged,
    touches: () => [keys.all(committee())],
  });
}

export function useResetPassword(committee: () => string, onReset: (user: UserWithPassword) => void) {
  return useSaving({
    save: (write, id: string) => write(resetPassword, { params: { c: committee(), id }, body: {} }),
    done: onReset,
    touches: () => [keys.all(committee())],
  });
}
