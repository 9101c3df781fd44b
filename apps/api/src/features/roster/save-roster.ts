import type { RosterView } from '@lianluo/contract/roster';
import type { Roster } from '@lianluo/domain/roster/roster';
import { platformRow } from '../../engine/register/platform.store';
import type { Answer, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { entryOf } from '../../floor/journal/journal';
import type { Row } from '../../floor/storage/table';
import { rosterView } from './roster.view';

export type FoundRoster = Roster & { row: Row };

/** One step of a roster. The journal says what was done and not all shifts again. */
export async function saveRoster(
  scope: Scope,
  { row }: FoundRoster,
  changed: Roster,
  { note, also = [] }: { note: string; also?: readonly CommandWrite[] },
): Promise<Answer<RosterView>> {
  const roster: Roster = { ...changed, updatedAt: scope.instant, version: row.version + 1 };
  const set = { status: roster.status, swap: roster.swaps.at(-1) };
  return commit(
    scope,
    [
      { table: 'platforms', put: await platformRow('rosters', roster), if: { version: row.version } },
      entryOf(
        scope,
        { kind: 'rosters', id: roster.id, version: roster.version },
        'change',
        { set, unset: [], texts: {} },
        note,
      ),
      ...also,
    ],
    { body: rosterView(roster), version: roster.version },
  );
}
