import * as contract from '@lianluo/contract/handling-unit';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import type { Mount } from '../../floor/http/mount';
import { finderOf } from '../../engine/register/platform.store';
import { changeHandlingUnit } from './change-handling-unit';
import { createHandlingUnit } from './create-handling-unit';
import { handlingUnitView } from './handling-unit.view';
import { listHandlingUnits } from './list-handling-units';

const find = finderOf<HandlingUnitEntry>('handling-units');

/** 承办单位名录: names to choose from when an item is transferred. */
export function handlingUnitRoutes(mount: Mount): void {
  mount(contract.listHandlingUnits, { act: listHandlingUnits });
  mount(contract.createHandlingUnit, { act: createHandlingUnit });
  mount(contract.readHandlingUnit, {
    find,
    act: async (_call, found) => ({ body: handlingUnitView(found), version: found.version }),
  });
  mount(contract.changeHandlingUnit, { find, act: changeHandlingUnit });
}
