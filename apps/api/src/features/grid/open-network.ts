import type { NetworkKind } from '@lianluo/domain/grid/terms';
import type { Scope } from '../../floor/context';
import { requireSeen } from './change-network';
import { readNetwork, type StoredNetwork } from './network.store';
import { readRoster, type GridRoster } from './roster';

/** A network to be changed, as the caller has seen it, and who may stand in it. */
export async function openNetwork(
  call: Scope,
  kind: NetworkKind,
): Promise<{ stored: StoredNetwork; roster: GridRoster }> {
  const [stored, roster] = await Promise.all([readNetwork(call, kind), readRoster(call, kind)]);
  requireSeen(call, stored);
  return { stored, roster };
}
