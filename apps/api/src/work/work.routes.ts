import { consultations, readings } from '@lianluo/contract/gathering';
import { opinions } from '@lianluo/contract/opinion';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { kinds } from '@lianluo/domain/work/kinds';
import { permissionOf } from '@lianluo/domain/work/lifecycle';
import type { KindName } from '@lianluo/domain/work/item';
import type { Mount } from '../http/mount';
import { opinionRoutes } from '../opinion/opinion.routes';
import { changeItem } from './change-item';
import { discardItem } from './discard-item';
import { findItem, type FoundItem } from './find-item';
import { itemView } from './item.view';
import { listItems } from './list-items';
import { readTimeline } from './read-timeline';
import { recordItem } from './record-item';
import { takeStep } from './take-step';

type KindEndpoints = Record<'list' | 'record' | 'read' | 'change' | 'discard' | 'timeline', Endpoint> & {
  steps: Record<string, Endpoint>;
};

/** The same verbs for every kind; what differs stands in the kind's lifecycle table and schemas. */
export function workRoutes(mount: Mount): void {
  mountKind(mount, 'opinions', opinions);
  mountKind(mount, 'readings', readings);
  mountKind(mount, 'consultations', consultations);
  opinionRoutes(mount);
}

function mountKind(loose: Mount, kind: KindName, endpoints: KindEndpoints): void {
  // One verb serves the schemas of all kinds, each of which was checked by its own endpoint before.
  const mount = loose as (endpoint: Endpoint, verb: object) => void;
  const find = findItem(kind);
  mount(endpoints.list, { act: listItems(kind) });
  mount(endpoints.record, { act: recordItem(kind) });
  mount(endpoints.read, {
    find,
    act: async (call: Parameters<typeof find>[0], { item }: FoundItem) => ({
      body: itemView(item, call.actor),
      version: item.version,
    }),
  });
  mount(endpoints.change, { find, act: changeItem(kind) });
  mount(endpoints.discard, { find, act: discardItem(kind) });
  mount(endpoints.timeline, { find, act: readTimeline(kind) });
  for (const [action, step] of Object.entries(kinds[kind].steps)) {
    const endpoint = endpoints.steps[action];
    if (!endpoint) throw new Error(`The contract has no endpoint for ${kind}.${action}.`);
    mount(endpoint, {
      find,
      permission: ({ item }: FoundItem) => permissionOf(step, item.status),
      act: takeStep(kind, action),
    });
  }
}
