import * as contract from '@lianluo/contract/grid';
import * as contact from '@lianluo/contract/grid-contact';
import * as sheet from '@lianluo/contract/grid-sheet';
import type { Member } from '@lianluo/domain/member/member';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';

/** 联系网络: read, built, changed; contacts along its links and what they cover. Loaded when somebody opens it. */
export function gridRoutes(mount: Mount): void {
  mount(contract.readGrid, { act: async (call) => (await import('./read-grid')).readGrid(call) });
  mount(contract.readMemberNetworks, {
    find: finderOf<Member>('members'),
    act: async (call, member) => (await import('./member-networks')).readMemberNetworks(call, member),
  });
  mount(contract.replaceGrid, { act: async (call) => (await import('./replace-grid')).replaceGrid(call) });
  mount(contract.changeGridScheme, { act: async (call) => (await import('./change-scheme')).changeGridScheme(call) });
  mount(sheet.exportGrid, { act: async (call) => (await import('./export-grid')).exportGrid(call) });
  mount(sheet.previewGridImport, {
    act: async (call) => (await import('./preview-grid-import')).previewGridImport(call),
  });
  mount(contract.buildGrid, { act: async (call) => (await import('./build-grid')).buildGrid(call) });
  mount(contract.moveNode, { act: async (call) => (await import('./move-node')).moveNode(call) });
  mount(contract.leaveGrid, { act: async (call) => (await import('./leave-grid')).leaveGrid(call) });
  mount(contract.listGridChanges, {
    act: async (call) => (await import('./list-grid-changes')).listGridChanges(call),
  });
  mount(contact.recordContact, { act: async (call) => (await import('./record-contact')).recordContact(call) });
  mount(contact.voidContact, {
    find: async (scope, params: { id: string }) => (await import('./find-contact')).findContact(scope, params),
    act: async (call, found) => (await import('./void-contact')).voidContact(call, found),
  });
  mount(contact.listContacts, { act: async (call) => (await import('./list-contacts')).listContacts(call) });
  mount(contact.readRadar, { act: async (call) => (await import('./read-radar')).readRadar(call) });
  mount(contact.readCoverage, { act: async (call) => (await import('./read-coverage')).readCoverage(call) });
}
