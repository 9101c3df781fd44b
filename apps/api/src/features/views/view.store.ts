import { isViewFor, sharings, viewedLists, type SavedView } from '@lianluo/domain/view/view';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, list, map, maybe, number, object, oneOf, text } from '../../floor/storage/shape';
import { beginningWith, type Key, type Row } from '../../floor/storage/table';

/**
 * Views of a committee stand in one partition. An id begins with its list, so that the views of one list are one query of
 * dozens of small rows.
 */
const partition = (committee: string): string => `${committee}#views`;

export const newViewId = ({ newId }: Pick<Scope, 'newId'>, of: SavedView['of']): string => `${of}-${newId()}`;

export const viewKey = ({ committee, id }: Pick<SavedView, 'committee' | 'id'>): Key => ({
  pk: partition(committee),
  sk: id,
});

export const viewRow = (view: SavedView): Row => ({ ...viewKey(view), version: view.version, value: { ...view } });

export const viewCodec = rowCodec('platforms', {
  value: fields<SavedView>({
    id: text,
    committee: text,
    of: oneOf(viewedLists),
    name: text,
    query: object(),
    columns: maybe(list(text)),
    frozen: maybe(list(text)),
    widths: maybe(map(number)),
    sharedWith: oneOf(sharings),
    by: fields({ id: text, name: text }),
    unit: maybe(text),
    createdAt: maybe(text),
    updatedAt: maybe(text),
    version: number,
  }),
});

function readViewRow(row: Row): SavedView {
  const { value, version } = viewCodec(row);
  return { ...value, version };
}

/** Every view of a list, or of all lists, that this caller may know of. */
export async function viewsFor(scope: Scope, of: SavedView['of'] | undefined): Promise<SavedView[]> {
  const bounds = of === undefined ? {} : beginningWith(`${of}-`);
  const question = { table: 'platforms', pk: partition(scope.committee.id), ...bounds, limit: 1000 } as const;
  return (await allRows(scope.storage, question))
    .map(readViewRow)
    .filter((view) => isViewFor(view, scope.actor) && (of === undefined || view.of === of));
}

export async function findView(scope: Scope, { id }: { id: string }): Promise<SavedView> {
  const key = viewKey({ committee: scope.committee.id, id });
  const [row] = await scope.storage.get([{ table: 'platforms', key }], { consistent: true });
  const view = row && readViewRow(row);
  if (!view || !isViewFor(view, scope.actor)) throw new Refusal('not-found');
  return view;
}
