import type { RadarView } from '@lianluo/contract/grid-contact';
import type { RouteLocationRaw } from 'vue-router';

type Row = RadarView['rows'][number];

/** The pages on which each kind is entered. A kind that is not here opens its own list, which has a button for it. */
const entryPages: Readonly<Record<string, string>> = {
  opinions: 'opinion-new',
  readings: 'reading-new',
  consultations: 'consultation-new',
};

/** Where what is missing in a cell is entered, with whose it is filled in. Contacts are entered on the network's own page. */
export const entryPlace = ({ type, id, name }: Row, kind: string): RouteLocationRaw => ({
  name: entryPages[kind] ?? kind,
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
