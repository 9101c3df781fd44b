import type { RadarView } from '@lianluo/contract/grid-contact';
import { isKind, kinds } from '@lianluo/domain/work/kinds';
import type { RouteLocationRaw } from 'vue-router';

type Row = RadarView['rows'][number];

/** The page on which one of a kind is entered; what is no kind of work opens its own list, which has a button for it. */
const entryPage = (kind: string): string => (isKind(kind) ? `${kinds[kind].words.page}-new` : kind);

/** Where what is missing in a cell is entered, with whose it is filled in. Contacts are entered on the network's own page. */
export const entryPlace = ({ type, id, name }: Row, kind: string): RouteLocationRaw => ({
  name: entryPage(kind),
  query:
    type === 'unit' || type === 'topic'
      ? { [type]: id }
      : { member: id, name: type === 'grid' ? name.replace(/网格$/, '') : name },
});

/** Where what is there is listed. */
export const listPlace = ({ type, id }: Row, kind: string): RouteLocationRaw => ({
  name: kind,
  query: { [type === 'unit' || type === 'topic' ? type : 'member']: id },
});
