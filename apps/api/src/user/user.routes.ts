import * as contract from '@lianluo/contract/user';
import type { Mount } from '../http/mount';
import { changeUser } from './change-user';
import { createUser } from './create-user';
import { findUser } from './find-user';
import { listUsers } from './list-users';
import { resetPassword } from './reset-password';
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
}
