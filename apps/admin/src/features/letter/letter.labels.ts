import type { LetterState } from '@lianluo/domain/paper/letter';
import type { Tone } from '../../ui/tone';

/** 已发出 still waits for its receipt; a voided letter keeps its number and counts for nothing. */
export const letterTones: Readonly<Record<LetterState, Tone>> = { sent: 'due', returned: 'done', voided: 'rest' };
