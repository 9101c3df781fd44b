import { leaveReasons, speeches } from '@lianluo/domain/gathering/attendance';
import type { Mark } from './line';

/** What stands beside a state, in one quiet line: 因公 · 张主任准假. */
export function wordsOfMark(mark: Mark | undefined): string {
  if (!mark) return '';
  const { reason, granter, halfDays, spoke, led, sittingIn } = mark;
  return [
    reason && leaveReasons[reason],
    granter && `${granter}准假`,
    halfDays && `${halfDays} 个半天`,
    spoke && speeches[spoke],
    led && '牵头',
    sittingIn && '列席',
  ]
    .filter(Boolean)
    .join(' · ');
}
