import * as contract from '@lianluo/contract/concern';
import { commit } from '../../floor/http/commit';
import type { Mount } from '../../floor/http/mount';
import { accessEntry } from '../../floor/journal/journal';
import { findConcern as find } from './concern.store';
import { concernView } from './concern.view';

/** 来访反映: recorded beside a shift, shown without the visitor, turned into an opinion. */
export function concernRoutes(mount: Mount): void {
  mount(contract.listConcerns, { act: async (call) => (await import('./list-concerns')).listConcerns(call) });
  mount(contract.recordConcern, { act: async (call) => (await import('./record-concern')).recordConcern(call) });
  mount(contract.readConcern, {
    find,
    act: async (_call, found) => ({ body: concernView(found), version: found.version }),
  });
  mount(contract.revealVisitor, {
    find,
    act: async (call, { id, visitor }) => {
      const { field, reason } = call.body;
      return commit(call, [accessEntry(call, 'concern.reveal', { concern: id, field, reason })], {
        body: { field, value: visitor?.[field] ?? null },
      });
    },
  });
  mount(contract.raiseConcern, {
    find,
    act: async (call, found) => (await import('./raise-concern')).raiseConcern(call, found),
  });
}
