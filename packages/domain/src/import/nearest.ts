function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** The known word that was most likely meant, or nothing when none is near. */
export function nearest<T>(text: string, known: readonly T[], wordOf: (each: T) => string): T | undefined {
  let best: T | undefined;
  let bestScore = 0.34;
  for (const each of known) {
    const word = wordOf(each);
    if (word === '') continue;
    const contained = word.length >= 2 && (text.includes(word) || (text.length >= 2 && word.includes(text)));
    const far = contained ? 0.8 : 1 - distance(text, word) / Math.max(text.length, word.length);
    if (far > bestScore) {
      best = each;
      bestScore = far;
    }
  }
  return best;
}
