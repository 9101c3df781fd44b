import * as contract from '@lianluo/contract/user';
import type { Mount } from '../../floor/http/mount';
import { findAdministrator, findUser, requireNoOfficer } from './find-user';
import { userView } from './user.view';

/** 用户管理 is opened a few times a month, so what it takes is loaded then. */
export function userRoutes(mount: Mount): void {
  mount(contract.listUsers, { act: async (call) => (await import('./list-users')).listUsers(call) });
  mount(contract.createUser, { act: async (call) => (await import('./create-user')).createUser(call) });
  mount(contract.readUser, {
    find: findUser,
    act: async ({ committee }, user) => ({ body: userView(user, committee), version: user.version }),
  });
  mount(contract.changeUser, {
    find: findUser,
    // An officer is nobody's to change here, not even into what they are.
    shown: async ({ committee }, user) => {
      requireNoOfficer(user);
      return userView(user, committee);
    },
    act: async (call, user) => (await import('./change-user')).changeUser(call, user),
  });
  mount(contract.resetPassword, {
    find: findUser,
    act: async (call, user) => (await import('./reset-password')).resetPassword(call, user),
  });
}

/** A county's administrators, as its city sees them. */
export function administratorRoutes(mount: Mount): void {
  mount(contract.listAdministrators, {
    act: async (call) => (await import('./list-administrators')).listAdministrators(call),
  });
  mount(contract.resetAdministrator, {
    find: findAdministrator,
    act: async (call, user) => (await import('./reset-password')).resetAdministrator(call, user),
  });
}
