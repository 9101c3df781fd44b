export interface DiffPart {
  text: string;
  change: 'same' | 'removed' | 'added';
}

/** How one text became another, by words of Chinese text: single characters, and runs of letters or digits. */
export function diffOf(before: string, after: string): DiffPart[] {
  const old = piecesOf(before);
  const now = piecesOf(after);
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));

  const parts: DiffPart[] = [];
  const add = (change: DiffPart['change'], pieces: readonly string[]) => {
    const last = parts.at(-1);
    if (pieces.length === 0) return;
    if (last?.change === change) last.text += pieces.join('');
    else parts.push({ change, text: pieces.join('') });
  };
  add('same', old.slice(0, start));
  for (const [change, piece] of steps(old.slice(start, old.length - end), now.slice(start, now.length - end)))
    add(change, [piece]);
  add('same', old.slice(old.length - end));
  return parts;
}

const piecesOf = (text: string) => text.match(/[A-Za-z0-9]+|\s+|./gsu) ?? [];

function commonStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

const commonEnd = (a: readonly string[], b: readonly string[]) => commonStart(a.toReversed(), b.toReversed());

/** The longest common subsequence; two wholly different long texts are shown as one replaced by the other. */
function* steps(old: readonly string[], now: readonly string[]): Generator<[DiffPart['change'], string]> {
  const width = now.length + 1;
  const tooLarge = old.length * now.length > 9_000_000;
  const lengths = new Uint16Array(tooLarge ? 0 : (old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  if (!tooLarge) {
    for (let i = old.length - 1; i >= 0; i -= 1)
      for (let j = now.length - 1; j >= 0; j -= 1)
        lengths[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }

  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]];
    if (!tooLarge && was !== undefined && was === is) {
      yield ['same', was];
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      yield ['removed', was];
      i += 1;
    } else if (is !== undefined) {
      yield ['added', is];
      j += 1;
    }
  }
}
