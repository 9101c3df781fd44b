import type { Rules } from '@lianluo/domain/scheme/scheme';
import { blocks } from './blocks';
import { listAt, placeOf } from './pointer';
import { allRows, listsOf, titleOf, type Row } from './row';

export interface Target {
  /** The list that it would stand in. */
  list: string;
  /** What it would stand under. */
  name: string;
  heading: string;
}

/** Lists of the same part that take a rule of this kind, besides its own and those within it. */
export function targetsOf(rules: Rules, row: Row): Target[] {
  const own = placeOf(row.pointer).list;
  const block = blocks.find(({ root, lists }) =>
    [...(root ? [root.at] : []), ...lists.map(({ at }) => at)].some(
      (at) => at !== '' && row.pointer.startsWith(`${at}/`),
    ),
  );
  return allRows(rules).flatMap((other) => {
    if (other.pointer === row.pointer || other.pointer.startsWith(`${row.pointer}/`)) return [];
    return listsOf(other).flatMap(({ at, kinds, most }) =>
      at !== own && kinds.includes(row.kind) && listAt(rules, at).length < most && isWithin(block, at)
        ? [{ list: at, name: titleOf(other), heading: block?.title ?? '' }]
        : [],
    );
  });
}

const isWithin = (block: (typeof blocks)[number] | undefined, at: string): boolean =>
  block !== undefined &&
  [...(block.root ? [block.root.at] : []), ...block.lists.map((list) => list.at)].some((place) =>
    at.startsWith(`${place}/`),
  );
