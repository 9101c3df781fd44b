import { isKind } from '@lianluo/domain/work/kinds';
import { rowCodec } from '../../floor/storage/row-codec';
import { object } from '../../floor/storage/shape';
import type { Change, Row } from '../../floor/storage/table';
import { happenedIn, isTold, type Happened } from '../event/told';
import type { Told } from './telling';

const turnCodec = rowCodec<{ set: { import?: unknown; unit?: unknown } }>('journal', { set: object() });

/** What new entries of the journal tell inboxes: what was done to items, and imports, each as a whole once it is shown. */
export const happenedBy = (changes: readonly Change[], oldest: string): Told[] =>
  changes.flatMap(({ table, key, before, after }): Told[] => {
    if (before || !after || !isTold(table, key)) return [];
    const happened = happenedIn(after);
    if (!happened || happened.at < oldest) return [];
    const { committee, kind, id, action, at, by } = happened;
    const said = { committee, action, at, by: { id: by.id, name: by.name }, place: after.sk };
    if (isKind(kind)) return isOfBatch(happened) ? [] : [{ ...said, kind, item: id, hides: hides(happened, after) }];
    const batch = kind === 'committees' && action === 'import.show' ? batchIn(after) : undefined;
    return batch === undefined ? [] : [{ ...said, kind: 'imports', item: batch }];
  });

/** Thousands of rows come and go with an import, which is told of as a whole. */
const isOfBatch = ({ action, batch }: Happened): boolean =>
  action === 'import' || (action === 'discard' && batch !== undefined);

/** Whether somebody who was told of an item may not know of it any more. */
const hides = ({ action }: Happened, entry: Row): boolean =>
  hiding.has(action) || (action === 'change' && 'unit' in turnCodec(entry).set);
const hiding = new Set(['discard', 'restrict', 'restore-removed']);

const batchIn = (entry: Row): string | undefined => {
  const { import: batch } = turnCodec(entry).set;
  return typeof batch === 'string' ? batch : undefined;
};
