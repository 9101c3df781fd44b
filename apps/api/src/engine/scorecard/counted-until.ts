import type { Committee } from '@lianluo/domain/committee/committee';
import type { Scope } from '../../floor/context';
import { getAll } from '../../floor/storage/get-all';
import { WriteConflict, type Row, type Storage } from '../../floor/storage/table';
import { countedAs } from './counted-as';
import { nowKey } from './cards.store';

const markOf = (row: Row | undefined): number => Number(row?.['countedTurn'] ?? 0);

/** Until when a committee's figures are true, told by its card of now: an import that came into sight is counted after that. */
export const countedUntil = ({ lastTurn }: Committee, card: Row | undefined, instant: string): string =>
  lastTurn && markOf(card) < lastTurn.version ? lastTurn.at : instant;

/** Keeps on the committee's card that a turn has been counted. */
export async function markCounted(storage: Storage, committee: string, turn: number): Promise<void> {
  const key = nowKey(committee, 'committee');
  for (;;) {
    const [row] = await storage.get([{ table: 'scorecards', key }], { consistent: true });
    if (markOf(row) >= turn) return;
    const put = { ...(row ?? { ...key, as: countedAs }), countedTurn: turn, version: (row?.version ?? 0) + 1 };
    try {
      return await storage.write([{ table: 'scorecards', put, if: row ? { version: row.version } : 'absent' }]);
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

/**
 * Waits where an import has come into sight and is not counted yet, so that lists and figures move together. On AWS the
 * consumer runs by itself: nothing is waited for, and the figures say until when they are true.
 */
export async function countedFirst(scope: Scope, committees: readonly Committee[]): Promise<void> {
  const turned = committees.filter(({ lastTurn }) => lastTurn && isRecent(lastTurn.at, scope.now()));
  if (turned.length === 0) return;
  const rows = await getAll(
    scope.storage,
    turned.map(({ id }) => ({ table: 'scorecards', key: nowKey(id, 'committee') })),
    { consistent: true },
  );
  if (turned.some((committee, index) => countedUntil(committee, rows[index], '') !== '')) await scope.settled();
}

/** Whether all that imports brought and took is counted, where need be after waiting for it; on AWS whoever asks comes again. */
export async function allCounted(
  { storage, settled }: Pick<Scope, 'storage' | 'settled'>,
  committee: Committee,
): Promise<boolean> {
  const isCounted = async (): Promise<boolean> => {
    const key = nowKey(committee.id, 'committee');
    const [card] = await storage.get([{ table: 'scorecards', key }], { consistent: true });
    return countedUntil(committee, card, '') === '';
  };
  if (await isCounted()) return true;
  await settled();
  return isCounted();
}

/** Counting takes seconds; what is older has been waited for. */
const recentMs = 10 * 60_000;
const isRecent = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) < recentMs;
