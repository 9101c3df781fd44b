import { type SavedView } from '@lianluo/domain/view/view';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { rowCodec } from '../../floor/storage/row-codec';
import { map, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';

/** What is kept of each view of a user, and of each that a committee shares, so that names stay apart and counts bounded. */
type Held = Readonly<Record<string, string>>;

export const shelfCodec = rowCodec<{ held: Held }>('platforms', { held: map(text) });

const isShared = (view: SavedView | undefined): view is SavedView => view !== undefined && view.sharedWith !== 'nobody';
const heldAs = ({ of, name }: SavedView): string => `${of} ${name}`;

/**
 * Takes a view's place among its maker's and among the shared ones, or gives it back. Both places are written with the version
 * they were read at, so that two at once can neither share a name nor pass a limit.
 */
export async function placing(
  { storage, committee }: Scope,
  before: SavedView | undefined,
  after: SavedView | undefined,
): Promise<CommandWrite[]> {
  const maker = (after ?? before)?.by.id ?? '';
  const keys = [maker, 'shared'].map((sk) => ({ pk: `${committee.id}#view-shelves`, sk }));
  const [own, shared] = await storage.get(
    keys.map((key) => ({ table: 'platforms', key })),
    { consistent: true },
  );
  const ownHeld = moved(own, before, after);
  const sharedHeld = moved(shared, isShared(before) ? before : undefined, isShared(after) ? after : undefined);
  if (after && Object.entries(ownHeld).some(([id, name]) => id !== after.id && name === heldAs(after)))
    throw new Refusal('view.taken');
  if (!before && Object.keys(ownHeld).length > mostEntries.views) throw new Refusal('view.too-many');
  if (isShared(after) && !isShared(before) && Object.keys(sharedHeld).length > mostEntries.sharedViews)
    throw new Refusal('view.too-many-shared');
  return [
    { row: own, key: keys[0], held: ownHeld },
    ...(isShared(before) || isShared(after) ? [{ row: shared, key: keys[1], held: sharedHeld }] : []),
  ].flatMap(({ row, key, held }) =>
    key
      ? [
          {
            table: 'platforms' as const,
            put: { ...key, version: (row?.version ?? 0) + 1, held },
            if: row ? { version: row.version } : ('absent' as const),
            refusal: 'again' as const,
          },
        ]
      : [],
  );
}

function moved(row: Row | undefined, before: SavedView | undefined, after: SavedView | undefined): Held {
  const held: Record<string, string> = row ? { ...shelfCodec(row).held } : {};
  if (before) delete held[before.id];
  if (after) held[after.id] = heldAs(after);
  return held;
}
