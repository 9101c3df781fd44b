import {
  matchAdoptionList,
  readAdoptionList,
  registerAdoptionList,
  type RegisteredList,
} from '@lianluo/contract/adoption-list';
import { voidAdoption } from '@lianluo/contract/opinion';
import { computed } from 'vue';
import type { Given } from '../../../api/call';
import { ApiProblem } from '../../../api/problem';
import { useSaving } from '../../../api/use-saving';
import { unlessCancelled, useSending } from '../../../api/use-sending';

export type AskedMatches = Given<typeof matchAdoptionList>['body'];
export type AskedRegistration = Given<typeof registerAdoptionList>['body'];

/** The lines of a circular's file. */
export function useReadList(committee: () => string) {
  const { sending, cancel, put } = useSending();
  const reading = useSaving({
    save: async (write, file: File) => {
      const form = new FormData();
      form.set('list', 'adoptions');
      await put(write, form, committee(), file);
      return write(readAdoptionList, { params: { c: committee() }, form });
    },
  });
  return { ...reading, sending, cancel, problem: computed(() => unlessCancelled(reading.error.value)) };
}

export const useMatchList = (committee: () => string) =>
  useSaving({
    save: (write, body: AskedMatches) => write(matchAdoptionList, { params: { c: committee() }, body }),
  });

/** Whatever shows opinions or counts them. */
const touched = (committee: string) => [
  ['opinions', committee],
  ['overview', committee],
];

export const useRegisterList = (committee: () => string) =>
  useSaving({
    save: (write, body: AskedRegistration) => write(registerAdoptionList, { params: { c: committee() }, body }),
    touches: () => touched(committee()),
  });

/** 整份作废: every adoption that the list has entered, one by one; what was voided already stays. */
export const useVoidList = (committee: () => string) =>
  useSaving({
    save: async (write, { rows, reason }: { rows: RegisteredList['rows']; reason: string }) => {
      let voided = 0;
      for (const { item, adoption } of rows) {
        if (adoption === undefined) continue;
        try {
          await write(voidAdoption, { params: { c: committee(), id: item, record: adoption }, body: { reason } });
        } catch (error) {
          // Voided by hand, or before this was cut short: the others follow.
          if (!(error instanceof ApiProblem && error.code === 'record.already-voided')) throw error;
        }
        voided += 1;
      }
      return voided;
    },
    touches: () => touched(committee()),
  });
