import {
  changeHandlingUnit,
  createHandlingUnit,
  listHandlingUnits,
  type HandlingUnitEntryView,
} from '@lianluo/contract/handling-unit';
import { defineQueryOptions, useMutation } from '@pinia/colada';
import { call, type Given } from '../../api/call';
import { useRefresh } from '../../api/refresh';

export type ListRequest = NonNullable<Given<typeof listHandlingUnits>['query']>;
type Created = Given<typeof createHandlingUnit>['body'];
type Change = Given<typeof changeHandlingUnit>['body'];

const keys = { all: (committee: string) => ['handling-units', committee] };

export const handlingUnitsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    query: ({ signal }: { signal: AbortSignal }) =>
      call(listHandlingUnits, { params: { c: committee }, query: request }, signal),
  }),
);

export function useAddHandlingUnit(committee: () => string, onSaved: (entry: HandlingUnitEntryView) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: (body: Created) => call(createHandlingUnit, { params: { c: committee() }, body }),
    onSuccess: onSaved,
    onSettled: () => refresh(keys.all(committee())),
  });
}

export function useChangeHandlingUnit(committee: () => string, onSaved: (entry: HandlingUnitEntryView) => void) {
  const refresh = useRefresh();
  return useMutation({
    mutation: ({ of: { id, version }, body }: { of: HandlingUnitEntryView; body: Change }) =>
      call(changeHandlingUnit, { params: { c: committee(), id }, body, version }),
    onSuccess: onSaved,
    onSettled: () => refresh(keys.all(committee())),
  });
}
