import {
  changeClassified,
  listClassified,
  registerClassified,
  type ClassifiedView,
} from '@lianluo/contract/classified';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

type ListRequest = NonNullable<Given<typeof listClassified>['query']>;
export type NewMatter = Given<typeof registerClassified>['body'];
export type MatterChange = Given<typeof changeClassified>['body'];

const keys = { all: (committee: string) => ['classified-matters', committee] };

export const classifiedQuery = defineQueryOptions(
  ({ committee, request }: { committee: string; request: ListRequest }) => ({
    key: [...keys.all(committee), 'list', { ...request }],
    ...asking(listClassified, { params: { c: committee }, query: request }),
  }),
);

export function useRegisterClassified(committee: () => string, onSaved: (matter: ClassifiedView) => void) {
  return useSaving({
    save: (write, body: NewMatter) => write(registerClassified, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export function useChangeClassified(committee: () => string, onSaved: (matter: ClassifiedView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: ClassifiedView; body: MatterChange }) =>
      write(changeClassified, { params: { c: committee(), id }, body, version }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}
