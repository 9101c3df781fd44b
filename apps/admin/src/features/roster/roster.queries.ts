import {
  changeRoster,
  createRoster,
  drawRoster,
  holdShift,
  listRosters,
  publishRoster,
  readRoster,
  swapShift,
  withdrawRoster,
  type RosterView,
} from '@lianluo/contract/roster';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type NewRoster = Given<typeof createRoster>['body'];
export type RosterSwap = Given<typeof swapShift>['body'];
export type ShiftHeld = Given<typeof holdShift>['body'];
export type RosterStep = keyof typeof steps;

const keys = {
  all: (committee: string) => ['rosters', committee],
  one: (committee: string, id: string) => ['rosters', committee, 'one', id],
  activities: (committee: string) => ['activities', committee],
};

export const rostersQuery = defineQueryOptions((committee: string) => ({
  key: [...keys.all(committee), 'list'],
  ...asking(listRosters, { params: { c: committee }, query: { limit: 100 } }),
}));

export const rosterQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: keys.one(committee, id),
  ...asking(readRoster, { params: { c: committee, id } }),
}));

export function useSaveRoster(committee: () => string, onSaved: (roster: RosterView) => void) {
  return useSaving({
    save: (write, { of, body }: { of?: RosterView | undefined; body: NewRoster }) =>
      of
        ? write(changeRoster, { params: { c: committee(), id: of.id }, body, version: of.version })
        : write(createRoster, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

const steps = { draw: drawRoster, publish: publishRoster, withdraw: withdrawRoster } as const;
export const stepDone: Record<RosterStep, string> = { draw: '已排班', publish: '已公布', withdraw: '已收回' };

export function useRosterStep(committee: () => string, onDone: (step: RosterStep) => void) {
  return useSaving({
    save: (write, { of: { id, version }, step }: { of: RosterView; step: RosterStep }) =>
      write(steps[step], { params: { c: committee(), id }, body: {}, version }),
    done: (_roster, { step }) => onDone(step),
    touches: () => [keys.all(committee())],
  });
}

export function useSwap(committee: () => string, onDone: () => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: RosterView; body: RosterSwap }) =>
      write(swapShift, { params: { c: committee(), id }, body, version }),
    done: onDone,
    touches: () => [keys.all(committee())],
  });
}

export function useHoldShift(committee: () => string, onDone: () => void) {
  return useSaving({
    save: (write, { of: { id, version }, body }: { of: RosterView; body: ShiftHeld }) =>
      write(holdShift, { params: { c: committee(), id }, body, version }),
    done: onDone,
    touches: () => [keys.all(committee()), keys.activities(committee())],
  });
}
