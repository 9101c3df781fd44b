import { diffArrays } from 'diff';

export interface DiffPart {
  text: string;
  change: 'same' | 'removed' | 'added';
}

/** Beyond it two texts have little in common, and are shown as one replaced by the other. */
const mostEdits = 3000;

/** How one text became another, by words of Chinese text: single characters, and runs of letters or digits. */
export function diffOf(before: string, after: string): DiffPart[] {
  const parts = diffArrays(piecesOf(before), piecesOf(after), { maxEditLength: mostEdits });
  if (!parts) return [part('removed', before), part('added', after)];
  return parts.map(({ value, added, removed }) => part(added ? 'added' : removed ? 'removed' : 'same', value.join('')));
}

const part = (change: DiffPart['change'], text: string): DiffPart => ({ change, text });

const piecesOf = (text: string) => text.match(/[A-Za-z0-9]+|\s+|./gsu) ?? [];
