import * as contract from '@lianluo/contract/informant';
import type { Informant } from '@lianluo/domain/member/informant';
import type { Mount } from '../../floor/http/mount';
import { finderOf } from '../../engine/register/platform.store';
import { changeInformant } from './change-informant';
import { createInformant } from './create-informant';
import { informantView } from './informant.view';
import { listInformants } from './list-informants';

const find = finderOf<Informant>('informants');

/** 信息员 */
export function informantRoutes(mount: Mount): void {
  mount(contract.listInformants, { act: listInformants });
  mount(contract.createInformant, { act: createInformant });
  mount(contract.readInformant, {
    find,
    act: async (call, found) => ({ body: informantView(found, call), version: found.version }),
  });
  mount(contract.changeInformant, { find, act: changeInformant });
}
