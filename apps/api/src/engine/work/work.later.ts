import type { KindName } from '@lianluo/domain/work/kinds';
import type { Later } from '../../floor/http/mount-later';
import { kindWorks } from './kinds';

/** What only whoever keeps a copy of a list asks it for. */
const copying = ['order', 'updatedSince', 'expand', 'below'];

/** Each kind under its own path, with all that belongs to it; its list, where a copy is made from it, apart. */
export const workLater: readonly Later[] = Object.keys(kindWorks).map((key) => {
  // The registry is keyed by the names of the kinds.
  const name = key as KindName;
  return {
    base: `/committees/{c}/${name}`,
    load: async () => (await import('./kind-routes')).kindRoutes(name),
    instead: {
      asks: (query) => copying.some((each) => query.has(each)),
      load: async () => (await import('./mirror-routes')).mirrorRoutes(name),
    },
  };
});
