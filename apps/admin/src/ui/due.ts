import { dueState, dueWords as words } from '@lianluo/domain/calendar/due';
import { today } from './format';
import type { Tone } from './tone';

const tones = { overdue: 'late', due: 'due', ahead: 'go', open: 'go' } as const;

/** A due date in words and the tone that goes with them. */
export const dueWords = (dueOn: string, now = today()): { words: string; tone: Tone } => ({
  words: words(dueOn, now),
  tone: tones[dueState(dueOn, now)],
});
