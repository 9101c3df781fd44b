import { daysUntil, today } from './format';
import type { Tone } from './tone';

/** A due date in words and the tone that goes with them. */
export function dueWords(dueOn: string, now = today()): { words: string; tone: Tone } {
  const days = daysUntil(dueOn, now);
  if (days < 0) return { words: `超期 ${-days} 天`, tone: 'late' };
  if (days === 0) return { words: '今天到期', tone: 'due' };
  if (days === 1) return { words: '明天到期', tone: 'due' };
  return { words: `还剩 ${days} 天`, tone: days <= 3 ? 'due' : 'go' };
}
