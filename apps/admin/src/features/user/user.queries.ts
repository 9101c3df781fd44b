import { changeUser, createUser, listUsers, resetPassword, type UserView } from '@lianluo/contract/user';
import { defineQueryOptions, useMutation } from '@pinia/colada';
import { call, type Answer, type Given } from '../../api/call';
import { useRefresh } from '../../api/refresh';

export type ListRequest = NonNullable<Given<typeof listUsers>['query']>;
export type NewUser = Given<typeof createUser>['body'];
export type UserChange = Given<typeof changeUser>['body'];
export type UserWithPassword = Answer<typeof createUser>;

const keys = { all: (committee: string) => ['users', committee] };

export const usersQuery = defineQueryOptions(({ committee, request }: { committee: string; request: ListRequest }) => ({
  key: [...keys.all(committee), 'list', { ...request }],
  query: ({ signal }: { signal: AbortSignal }) => call(listUsers, { params: { c: committee }, query: request }, signal),
}));

export function useCreateUser(committee: () => string, onCreated: (user: UserWithPassword) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: (body: NewUser) => call(createUser, { params: { c: committee() }, body }),
    onSuccess: onCreated,
    onSettled: () => refresh(keys.all(committee())),
  });
}

export function useChangeUser(committee: () => string, onChanged: (user: UserView) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ of: { id, version }, body }: { of: UserView; body: UserChange }) =>
      call(changeUser, { params: { c: committee(), id }, body, version }),
    onSuccess: onChanged,
    onSettled: () => refresh(keys.all(committee())),
  });
}

export function useResetPassword(committee: () => string, onReset: (user: UserWithPassword) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: (id: string) => call(resetPassword, { params: { c: committee(), id }, body: {} }),
    onSuccess: onReset,
    onSettled: () => refresh(keys.all(committee())),
  });
}
