import * as contract from '@lianluo/contract/unit';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Mount } from '../../floor/http/mount';
import { finderOf } from '../../engine/register/platform.store';
import { readUnitCard } from '../../engine/scorecard/cards.store';
import { changeUnit } from './change-unit';
import { createUnit } from './create-unit';
import { listUnits } from './list-units';
import { unitView } from '../../engine/register/unit.view';

const find = finderOf<Unit>('units');

/** 联络组织 of every type; one with stations is a 1+3 platform. */
export function unitRoutes(mount: Mount): void {
  mount(contract.listUnits, { act: listUnits });
  mount(contract.createUnit, { act: createUnit });
  mount(contract.readUnit, {
    find,
    act: async (call, unit) => ({
      body: unitView(unit, await readUnitCard(call, unit), call),
      version: unit.version,
    }),
  });
  mount(contract.changeUnit, { find, act: changeUnit });
}
