import type { Contribution } from '@lianluo/domain/scorecard/card';
import { yearsOf } from '@lianluo/domain/scorecard/years';

/** Rows that one transaction of a hundred has room for beside the item's own. */
const mostRows = 90;
/**
 * A facet has its row and its list's counter, a tally one card, a fact its subject's card of now and, for each year it stands on, that
 * one's card and what came too late to it.
 */
const usualRows = 3;

type Piece = { [Of in 'facts' | 'tallies' | 'facets']: readonly [of: Of, piece: Contribution[Of][number]] }[
  | 'facts'
  | 'tallies'
  | 'facets'];

/** What goes and what comes between two contributions; what is in both is in neither. */
export function changeBetween(before: Contribution, after: Contribution): { gone: Contribution; come: Contribution } {
  const { gone, come } = compare(before, after);
  const sameOpen = JSON.stringify(before.open) === JSON.stringify(after.open);
  const shell = ({ place, part, open }: Contribution) => ({
    place,
    ...(part !== undefined && { part }),
    ...(open && !sameOpen && { open }),
  });
  return { gone: assembled(shell(before), gone), come: assembled(shell(after), come) };
}

/**
 * The contributions on the way from one to another, each a change that fits into one transaction. Nearly always the way is
 * one step; a meeting that two hundred attended takes several.
 */
export function stagesBetween(before: Contribution, after: Contribution): Contribution[] {
  const { kept, gone, come } = compare(before, after);
  if (partsOf([...gone, ...come]).length <= 1) return [after];

  const [going, coming] = [partsOf(gone), partsOf(come)];
  return [
    ...going.map((_, index) => assembled(before, [...kept, ...going.slice(0, -1 - index).flat()])),
    ...coming.slice(1).map((_, index) => assembled(after, [...kept, ...coming.slice(0, index + 1).flat()])),
    after,
  ];
}

/** Pieces in their order, as many together as one transaction has room for. */
function partsOf(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let left = 0;
  for (const piece of pieces) {
    const rows = rowsOf(piece);
    if (rows > left) {
      parts.push([]);
      left = mostRows;
    }
    parts.at(-1)?.push(piece);
    left -= rows;
  }
  return parts;
}

const rowsOf = ([of, piece]: Piece): number => (of === 'facts' ? 1 + 2 * yearsOf(piece).length : usualRows);

function compare(before: Contribution, after: Contribution): Record<'kept' | 'gone' | 'come', Piece[]> {
  const old = piecesOf(before);
  const next = piecesOf(after);
  // Nearly all that an import brings is new.
  if (old.length === 0) return { kept: [], gone: [], come: next };
  const named = { old: namesOf(old), next: namesOf(next) };
  const wanted = new Set(named.next);
  // A row of a list names the item's place, so a moved item stands in none of its old ones.
  const stays = ([of]: Piece, name = '') => wanted.has(name) && (of !== 'facets' || before.place === after.place);
  const known = new Set(named.old.filter((name, index) => old[index] && stays(old[index], name)));
  return {
    kept: old.filter((_, index) => known.has(named.old[index] ?? '')),
    gone: old.filter((_, index) => !known.has(named.old[index] ?? '')),
    come: next.filter((_, index) => !known.has(named.next[index] ?? '')),
  };
}

/** One name for each; what happened twice, as an item is adopted by two offices of a level, is there twice. */
function namesOf(pieces: readonly Piece[]): string[] {
  const often = new Map<string, number>();
  return pieces.map((piece) => {
    const name = JSON.stringify(piece);
    const times = often.get(name) ?? 0;
    often.set(name, times + 1);
    return times === 0 ? name : `${name}#${times}`;
  });
}

const piecesOf = ({ facts, tallies, facets }: Contribution): Piece[] => [
  ...facts.map((fact) => ['facts', fact] as const),
  ...tallies.map((tally) => ['tallies', tally] as const),
  ...facets.map((facet) => ['facets', facet] as const),
];

const assembled = (
  { place, part, open }: Pick<Contribution, 'place' | 'part' | 'open'>,
  pieces: readonly Piece[],
): Contribution => ({
  facts: pieces.flatMap(([of, piece]) => (of === 'facts' ? [piece] : [])),
  tallies: pieces.flatMap(([of, piece]) => (of === 'tallies' ? [piece] : [])),
  facets: pieces.flatMap(([of, piece]) => (of === 'facets' ? [piece] : [])),
  place,
  ...(part !== undefined && { part }),
  ...(open && { open }),
});
