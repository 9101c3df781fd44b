import type { GridLevel } from './levels';
import { networks, type FanOut, type NetworkKind } from './networks';
import type { Trait } from './roster';

/** 网格方案: how one committee keeps one of its networks. */
export interface GridScheme {
  network: NetworkKind;
  /** From the top down. */
  levels: readonly GridLevel[];
  /** What a contactor and their people should have in common, the weightiest first. */
  prefer: readonly Trait[];
  fanOut: FanOut;
  /** 覆盖目标 in percent, by contact class or `level-3`; where it is silent the network's own holds. */
  targets: Readonly<Record<string, number>>;
}

export function defaultScheme(network: NetworkKind): GridScheme {
  const { levels, fanOut } = networks[network];
  return { network, levels, fanOut, prefer: ['sector', 'street', 'unit'], targets: {} };
}
