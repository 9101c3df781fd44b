import * as contract from '@lianluo/contract/grid';
import * as contact from '@lianluo/contract/grid-contact';
import type { Member } from '@lianluo/domain/member/member';
import { finderOf } from '../platform/platform.store';
import type { Mount } from '../http/mount';

/** 联系网络: read, built, changed; contacts along its links and what they cover. Loaded when somebody opens it. */
export function gridRoutes(mount: Mount): void {
  mount(contract.readGrid, { act: async (call) => (await import('./read-grid')).readTheGrid(call) });
  mount(contract.readMemberNetworks, {
    find: finderOf<Member>('members'),
    act: async (call, member) => (await import('./member-networks')).readTheMemberNetworks(call, member),
  });
  mount(contract.replaceGrid, { act: async (call) => (await import('./change-nodes')).replaceTheGrid(call) });
  mount(contract.changeGridScheme, { act: async (call) => (await import('./change-scheme')).changeTheScheme(call) });
  mount(contract.exportGrid, { act: async (call) => (await import('./grid-sheet')).exportTheGrid(call) });
  mount(contract.previewGridImport, { act: async (call) => (await import('./grid-sheet')).previewTheImport(call) });
  mount(contract.buildGrid, { act: async (call) => (await import('./build-grid')).buildGrid(call) });
  mount(contract.moveNode, { act: async (call) => (await import('./change-nodes')).moveInGrid(call) });
  mount(contract.leaveGrid, { act: async (call) => (await import('./change-nodes')).leaveTheGrid(call) });
  mount(contact.recordContact, { act: async (call) => (await import('./contacts')).recordTheContact(call) });
  mount(contract.listGridChanges, { act: async (call) => (await import('./list-changes')).listTheChanges(call) });
  mount(contact.voidContact, {
    find: async (scope, params: { id: string }) => (await import('./contacts')).findContact(scope, params),
    act: async (call, found) => (await import('./contacts')).voidTheContact(call, found),
  });
  mount(contact.listContacts, { act: async (call) => (await import('./contacts')).listTheContacts(call) });
  mount(contact.readRadar, { act: async (call) => (await import('./read-radar')).readTheRadar(call) });
  mount(contact.readCoverage, { act: async (call) => (await import('./read-coverage')).readTheCoverage(call) });
}
