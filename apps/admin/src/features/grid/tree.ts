import { spells } from '@lianluo/domain/text/find-name';
import { fold } from '@lianluo/domain/text/fold';
import { usualNames } from '@lianluo/domain/text/usual-names';
import type { GridNodeView, GridView } from '@lianluo/contract/grid-schemas';
import { hierarchy, tree } from 'd3-hierarchy';
import { subjectTypes } from '@lianluo/domain/grid/terms';
import { daysBetween, type Day } from '@lianluo/domain/calendar/day';

/** A subject in the picture with whom it contacts. */
export interface Branch {
  id: string;
  node: GridNodeView | undefined;
  children: Branch[];
  /** Everybody below, and how many of them were reached within the year. */
  below: number;
  reached: number;
}

/** Where a branch stands in the picture. */
export interface Placed {
  branch: Branch;
  x: number;
  y: number;
  parent: { x: number; y: number } | undefined;
}

export const rowHeight = 30;
export const columnWidth = 216;

/** 一级联一级: the network as a tree. Several on the top level hang on one root that is not drawn. */
export function branchesOf({ nodes }: GridView, today: Day): Branch {
  const byParent = new Map<string, GridNodeView[]>();
  for (const node of nodes) {
    const key = node.parent ?? '';
    byParent.set(key, [...(byParent.get(key) ?? []), node]);
  }
  const branch = (id: string, node?: GridNodeView): Branch => {
    const children = (byParent.get(id) ?? [])
      .sort((one, other) => byType(one) - byType(other) || (one.spelling < other.spelling ? -1 : 1))
      .map((child) => branch(child.member, child));
    const own = children.filter((child) => isReached(child.node, today)).length;
    return {
      id,
      node,
      children,
      below: children.reduce((sum, child) => sum + child.below + 1, 0),
      reached: children.reduce((sum, child) => sum + child.reached, own),
    };
  };
  return branch('');
}

/** Where a level holds several types, each stands together. */
const byType = ({ type }: GridNodeView): number => subjectTypes.indexOf(type);

/** Within a year: the five levels owe each link one contact a year. */
export const isReached = (node: GridNodeView | undefined, today: Day): boolean =>
  node?.lastOn !== undefined && daysBetween(node.lastOn, today) <= 365;

export function everyBranch(root: Branch): Branch[] {
  return root.children.flatMap((child) => [child, ...everyBranch(child)]);
}

/** Lays out what is open. Only rows and columns: a reader follows levels from left to right. */
export function layOut(
  root: Branch,
  isOpen: (branch: Branch) => boolean,
): { placed: Placed[]; height: number; width: number } {
  const top = hierarchy(root, (branch) => (branch === root || isOpen(branch) ? branch.children : []));
  const laid = tree<Branch>()
    .nodeSize([rowHeight, columnWidth])
    .separation(() => 1)(top);
  const drawn = laid.descendants().filter(({ depth }) => depth > 0);
  const least = Math.min(0, ...drawn.map(({ x }) => x));
  const most = Math.max(0, ...drawn.map(({ x }) => x));
  const at = ({ x, y }: { x: number; y: number }) => ({ x: y - columnWidth, y: x - least });
  return {
    placed: drawn.map((each) => ({
      branch: each.data,
      ...at(each),
      parent: each.parent && each.parent.depth > 0 ? at(each.parent) : undefined,
    })),
    height: most - least + rowHeight,
    width: Math.max(0, ...drawn.map(({ depth }) => depth)) * columnWidth,
  };
}

/** The ids on the way from the top to a node, itself included. */
export function pathTo({ nodes }: GridView, id: string): string[] {
  const byId = new Map(nodes.map((node) => [node.member, node]));
  const path: string[] = [];
  for (let at = byId.get(id); at; at = at.parent === undefined ? undefined : byId.get(at.parent))
    path.unshift(at.member);
  return path;
}

export const matches = ({ name, spelling }: GridNodeView, words: string): boolean => {
  const query = fold(words);
  const names = [name, ...usualNames(name)].map(fold);
  return (
    query !== '' &&
    (names.some((each) => each.includes(query)) || spelling.split('\n').some((each) => spells(query, each)))
  );
};
