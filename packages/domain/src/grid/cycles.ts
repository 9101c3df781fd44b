import type { GridNode } from './network';
import { subjectKey } from './subject';

/** The rings of a damaged network, each once, from its first node upwards; every node is walked over once. */
export function cyclesOf(
  nodes: readonly GridNode[],
  placed: ReadonlyMap<string, GridNode>,
): [GridNode, ...GridNode[]][] {
  const parentOf = ({ parent }: GridNode) => (parent ? placed.get(subjectKey(parent)) : undefined);
  const walked = new Set<GridNode>();
  return nodes.flatMap((start) => {
    const path = new Set<GridNode>();
    let node: GridNode | undefined = start;
    while (node && !walked.has(node)) {
      walked.add(node);
      path.add(node);
      node = parentOf(node);
    }
    if (!node || !path.has(node)) return [];
    const ring: [GridNode, ...GridNode[]] = [node];
    for (let next = parentOf(node); next && next !== node; next = parentOf(next)) ring.push(next);
    return [ring];
  });
}
