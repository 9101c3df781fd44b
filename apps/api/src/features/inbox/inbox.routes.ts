import * as contract from '@lianluo/contract/inbox';
import type { Mount } from '../../floor/http/mount';
import { findSettings } from './settings';

/** 收件箱: each person's own. */
export function inboxRoutes(mount: Mount): void {
  mount(contract.listInbox, { act: async (call) => (await import('./list-inbox')).listInbox(call) });
  mount(contract.countInbox, { act: async (call) => (await import('./count-inbox')).countInbox(call) });
  mount(contract.readEntry, {
    find: async (scope, { id }) => (await import('./read-entry')).findEntry(scope, id),
    act: async (call, entry) => (await import('./read-entry')).readEntry(call, entry),
  });
  mount(contract.readEveryEntry, { act: async (call) => (await import('./read-every-entry')).readEveryEntry(call) });
  mount(contract.readInboxSettings, {
    find: findSettings,
    act: async (_, settings) => ({ body: settings, version: settings.version }),
  });
  mount(contract.changeInboxSettings, {
    find: findSettings,
    act: async (call, settings) => (await import('./settings')).changeSettings(call, settings),
  });
}
