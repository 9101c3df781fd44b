import { workLater } from '../engine/work/work.later';
import type { Later } from '../floor/http/mount-later';
import type { Route } from '../floor/http/mount';
import { featuresLater } from './features.later';

const every: readonly Later[] = [...workLater, ...featuresLater];

/** The list of a collection as the API answers it to whoever makes a copy, loaded when it is asked for. */
export async function listRoute(collection: string): Promise<Route> {
  const path = `/committees/{c}/${collection}`;
  const later = every.find(({ base }) => base === path);
  const routes = (await (later?.instead ?? later)?.load()) ?? [];
  const list = routes.find(({ endpoint }) => endpoint.method === 'get' && endpoint.path === path);
  if (!list) throw new Error(`There is no list of ${collection}.`);
  return list;
}
