import type { KindName } from '@lianluo/domain/work/kinds';
import type { Later } from '../../floor/http/mount-later';
import { kindWorks } from './kinds';

/** Each kind under its own path, with all that belongs to it. */
export const workLater: readonly Later[] = Object.keys(kindWorks).map((name) => ({
  base: `/committees/{c}/${name}`,
  // The registry is keyed by the names of the kinds.
  load: async () => (await import('./kind-routes')).kindRoutes(name as KindName),
}));
