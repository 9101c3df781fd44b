import { batchesOf } from '@lianluo/contract/batch';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { permissionOf } from '@lianluo/domain/work/lifecycle';
import type { Endpoint } from '@lianluo/contract/endpoint';
import type { Scope } from '../../floor/context';
import type { Route, Verb } from '../../floor/http/mount';
import { findItem, type FoundItem } from './find-item';
import { itemView } from './item.view';
import { kindWorks } from './kinds';
import { listItems } from './list-items';

/** The same verbs for every kind; what differs stands in the kind's table and in what the API adds to it. */
export async function kindRoutes(name: KindName): Promise<readonly Route[]> {
  const { endpoints, records = [] } = await kindWorks[name]();
  const find = findItem(name);
  const verbs: Record<Exclude<keyof typeof endpoints, 'steps' | 'records'>, object> = {
    list: { act: listItems(name) },
    // The list and the page are read all day, so they alone come with the kind.
    record: { act: async (call: never) => (await import('./record-item')).recordItem(name)(call) },
    read: { find, act: readItem },
    change: {
      find,
      judgesSame: true,
      act: async (call: never, found: FoundItem) => (await import('./change-item')).changeItem(name)(call, found),
    },
    discard: {
      find,
      act: async (call: Scope, found: FoundItem) => (await import('./discard-item')).discardItem(name)(call, found),
    },
    timeline: {
      find,
      act: async (call: Scope, found: FoundItem) => (await import('./read-timeline')).readTimeline(name)(call, found),
    },
  };
  const { steps } = kinds[name];
  return [
    ...Object.entries(verbs).map(([verb, does]) => routeOf(endpoints[verb as keyof typeof verbs], does)),
    ...Object.entries(endpoints.steps).flatMap(([action, endpoint]) => {
      const step = steps[action];
      if (!step) return [];
      const permission = ({ item }: FoundItem) => permissionOf(step, item.status);
      const act = async (call: never, found: FoundItem) =>
        (await import('./take-step')).takeStep(name, action)(call, found);
      return [routeOf(endpoint, { find, permission, act })];
    }),
    ...Object.entries(batchesOf(name, endpoints.steps)).map(([action, endpoint]) =>
      routeOf(endpoint, { act: async (call: never) => (await import('./take-many')).takeMany(name, action)(call) }),
    ),
    ...records,
  ];
}

// One verb serves the schemas of all kinds, each of which was checked by its own endpoint before.
const routeOf = (endpoint: Endpoint, verb: object): Route => ({ endpoint, verb: verb as Verb<Endpoint, unknown> });

const readItem = async (call: Scope, { item }: FoundItem) => ({
  body: itemView(item, call.actor),
  version: item.version,
});
