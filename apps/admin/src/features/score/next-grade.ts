import { exact, minus, rounded } from '@lianluo/domain/scheme/exact';
import type { Band } from '@lianluo/domain/scheme/language';
import { pointsWords } from '@lianluo/domain/scheme/told/numbers';

/** 距“优秀”（85 分）还差 7 分; nothing in the highest grade. */
export function nextGradeWords(bands: readonly Band[], value: number): string | undefined {
  const next = bands.findLast(({ from }) => from > value);
  if (!next) return undefined;
  const lack = rounded(minus(exact(next.from), exact(value)));
  return `距“${next.name}”（${pointsWords(next.from)}）还差 ${pointsWords(lack)}`;
}
