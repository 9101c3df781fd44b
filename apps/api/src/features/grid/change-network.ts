import type { GridView } from '@lianluo/contract/grid-schemas';
import type { Changed, Move } from '@lianluo/domain/grid/change';
import type { GridAction } from '@lianluo/domain/grid/terms';
import type { Fault } from '@lianluo/domain/grid/faults';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import { gridView, moveView, namesOf } from './grid.view';
import { savingNetwork, type StoredNetwork } from './network.store';
import type { GridRoster } from './roster';

/** What the journal calls a network. */
export const journalled = 'grid';

/** An entry of the journal names so many; beyond that it says how many there were. */
const mostNamed = 200;

type Refused = Extract<Changed, { ok: false }>;
type Taken = Omit<Extract<Changed, { ok: true }>, 'change'>;

/** Writes what the rules made of a network, with its entry in the journal; or says what is wrong, fault by fault. */
export async function saveChange(
  scope: Scope,
  { before, next = before }: { before: StoredNetwork; next?: StoredNetwork },
  roster: GridRoster,
  changed: Taken | Refused,
  action: GridAction,
): Promise<{ answer: Answer<GridView>; moves: ReturnType<typeof moveView>[] }> {
  if (!changed.ok) throw refusalOf(changed.faults);
  const stored: StoredNetwork = { ...next, placements: changed.placements, version: before.version + 1 };
  const nameOf = namesOf(roster.entries);
  const moves = changed.moves.map((move: Move) => moveView(move, nameOf));
  const set = {
    moves: moves.slice(0, mostNamed),
    count: moves.length,
    ...(next.scheme !== before.scheme && { scheme: next.scheme }),
  };
  const item = { kind: journalled, id: stored.kind, version: stored.version };
  const body = await gridView(scope, stored, roster);
  const answer = await commit(
    scope,
    [savingNetwork(scope.committee.id, stored), entryOf(scope, item, action, { set, unset: [], texts: {} })],
    { body, version: stored.version },
  );
  return { answer, moves };
}

export const refusalOf = (faults: readonly Fault[]): Refusal =>
  new Refusal(
    'grid.faults',
    faults.slice(0, 50).map(({ code, sentence }) => ({ pointer: '/nodes', code: `grid.${code}`, message: sentence })),
  );

/** The version a caller must have seen: a network that nobody has built yet is version 0. */
export function requireSeen({ expected }: Pick<Scope, 'expected'>, { version }: StoredNetwork): void {
  if (expected !== undefined && expected !== version) throw new Refusal('version.stale');
}
