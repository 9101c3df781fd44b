import {
  changeHandlingUnit,
  createHandlingUnit,
  listHandlingUnits,
  type HandlingUnitEntryView,
} from '@lianluo/contract/handling-unit';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type ListRequest = NonNullable<Given<typeof listHandlingUnits>['query']>;
type Created = Given<typeof createHandlingUnit>['body'];
type Change = Given<typeof changeHandlingUnit>['body'];

const keys = { all: (committee: string) => ['handling-units', committee] };

export const handlingUnitsQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    ...asking(listHandlingUnits, { params: { c: committee }, query: request }),
  }),
);

export function useAddHandlingUnit(committee: () => string, onSaved: (entry: HandlingUnitEntryView) => void) {
  return useSaving({
    save: (write, body: Created) => write(createHandlingUnit, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeHandlingUnit(committee: () => string, onSaved: (entry: HandlingUnitEntryView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: HandlingUnitEntryView; body: Change }) =>
      write(changeHandlingUnit, { params: { c: committee(), id }, body, version }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}
