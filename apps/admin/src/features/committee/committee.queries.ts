import { changeCommittee, readCommittee, type CommitteeView } from '@lianluo/contract/committee';
import { call } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import type { CommitteeChange } from './committee-form';

/** The committee as the API has it this moment, past every cache. */
export const fetchCommittee = (id: string): Promise<CommitteeView> => call(readCommittee, { params: { c: id } });

export function useChangeCommittee(onSaved: (committee: CommitteeView) => void | Promise<void>) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: CommitteeView; body: CommitteeChange }) =>
      write(changeCommittee, { params: { c: id }, body, version }),
    done: onSaved,
    // Members are shown under the sectors of the committee.
    touches: ({ of: { id } }) => [['committee', id], ['committees'], ['members', id]],
  });
}
