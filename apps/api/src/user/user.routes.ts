import * as contract from '@lianluo/contract/user';
import type { Mount } from '../http/mount';
import { changeUser } from './change-user';
import { createUser } from './create-user';
import { findAdministrator, findUser } from './find-user';
import { listAdministrators, listUsers } from './list-users';
import { resetAdministrator, resetPassword } from './reset-password';
import { userView } from './user.view';

export function userRoutes(mount: Mount): void {
  mount(contract.listUsers, { act: listUsers });
  mount(contract.createUser, { act: createUser });
  mount(contract.readUser, {
    find: findUser,
    act: async (_call, user) => ({ body: userView(user), version: user.version }),
  });
  mount(contract.changeUser, { find: findUser, act: changeUser });
  mount(contract.resetPassword, { find: findUser, act: resetPassword });
  mount(contract.listAdministrators, { act: listAdministrators });
  mount(contract.resetAdministrator, { find: findAdministrator, act: resetAdministrator });
}
