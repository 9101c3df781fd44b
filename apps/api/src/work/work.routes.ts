import { consultations } from '@lianluo/contract/consultation';
import { readings } from '@lianluo/contract/reading';
import { opinions } from '@lianluo/contract/opinion';
import type { Endpoint } from '@lianluo/contract/endpoint';
import { type KindName, kinds } from '@lianluo/domain/work/kinds';
import { permissionOf } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../context';
import type { Mount } from '../http/mount';
import { opinionRoutes } from '../opinion/opinion.routes';
import { findItem, type FoundItem } from './find-item';
import { itemView } from './item.view';
import { listItems } from './list-items';
import type { GatheringChange, GatheringDraft, OpinionDraft } from './new-item';

type New = Scope & { body: OpinionDraft | GatheringDraft };
type Change = Scope & { body: Partial<OpinionDraft> | GatheringChange };
type Step = Scope & { body: object };

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
  // The list and the page are read all day, so they alone are there from the start.
  mount(endpoints.record, { act: async (call: New) => (await import('./record-item')).recordItem(kind)(call) });
  mount(endpoints.read, {
    find,
    act: async (call: Scope, { item }: FoundItem) => ({
      body: itemView(item, call.actor),
      version: item.version,
    }),
  });
  mount(endpoints.change, {
    find,
    act: async (call: Change, found: FoundItem) => (await import('./change-item')).changeItem(kind)(call, found),
  });
  mount(endpoints.discard, {
    find,
    act: async (call: Scope, found: FoundItem) => (await import('./discard-item')).discardItem(kind)(call, found),
  });
  mount(endpoints.timeline, {
    find,
    act: async (call: Scope, found: FoundItem) => (await import('./read-timeline')).readTimeline(kind)(call, found),
  });
  for (const [action, step] of Object.entries(kinds[kind].steps)) {
    const endpoint = endpoints.steps[action];
    if (!endpoint) throw new Error(`The contract has no endpoint for ${kind}.${action}.`);
    mount(endpoint, {
      find,
      permission: ({ item }: FoundItem) => permissionOf(step, item.status),
      act: async (call: Step, found: FoundItem) => (await import('./take-step')).takeStep(kind, action)(call, found),
    });
  }
}
