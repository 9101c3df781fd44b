import { dueState, dueWords as words } from '@lianluo/domain/calendar/due';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { computed, inject, type ComputedRef, type InjectionKey } from 'vue';
import { today } from './format';
import type { Tone } from './tone';

const tones = { overdue: 'late', due: 'due', ahead: 'go', open: 'go' } as const;

interface Due {
  words: string;
  tone: Tone;
}

/** A due date in words and the tone that goes with them. */
export const dueWords = (dueOn: string, now = today(), soon?: number): Due => ({
  words: words(dueOn, now),
  tone: tones[dueState(dueOn, now, officialCalendar, soon)],
});

/** 临期提醒 of the committee whose pages these are: how many working days before its day something is nearly due. */
export const soonKey: InjectionKey<ComputedRef<number | undefined>> = Symbol('soon');

/** The same by what the committee has laid down; nothing without a date. */
export function useDueWords(
  date: () => string | null | undefined,
  now: () => string | undefined,
): ComputedRef<Due | undefined> {
  const soon = inject(soonKey, undefined);
  return computed(() => {
    const dueOn = date();
    return dueOn ? dueWords(dueOn, now(), soon?.value) : undefined;
  });
}
