import * as contract from '@lianluo/contract/handling-unit';
import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import type { HandlingUnitEntry } from '@lianluo/domain/member/informant';
import type { Call } from '../context';
import type { Mount } from '../http/mount';
import { listNamed } from '../platform/list-named';
import { finderOf } from '../platform/platform.store';
import { addNamed, changeNamed } from '../platform/saving';
import type { Row } from '../storage/table';

const collection = 'handling-units';
const find = finderOf<HandlingUnitEntry>(collection);

/** 承办单位名录: names to choose from when an item is transferred. */
export function handlingUnitRoutes(mount: Mount): void {
  mount(contract.listHandlingUnits, { act: list });
  mount(contract.createHandlingUnit, { act: create });
  mount(contract.readHandlingUnit, {
    find,
    act: async (_call, entry) => ({ body: view(entry), version: entry.version }),
  });
  mount(contract.changeHandlingUnit, { find, act: change });
}

const view = ({ id, name, shortNames, active, version }: HandlingUnitEntry): HandlingUnitEntryView => ({
  id,
  name,
  ...(shortNames && shortNames.length > 0 && { shortNames: [...shortNames] }),
  active,
  version,
});

async function list(call: Call<typeof contract.listHandlingUnits>) {
  const { active } = call.query;
  const filter = active === undefined ? undefined : (entry: HandlingUnitEntry) => entry.active === active;
  return { body: await listNamed(call, collection, call.query, filter, ({ value }) => view(value)) };
}

async function create(call: Call<typeof contract.createHandlingUnit>) {
  const entry = { id: call.newId(), committee: call.committee.id, ...call.body, active: true, version: 1 };
  return addNamed(call, collection, entry, view(entry));
}

async function change(
  call: Call<typeof contract.changeHandlingUnit>,
  { row, ...before }: HandlingUnitEntry & { row: Row },
) {
  const { name = before.name, active = before.active, shortNames = before.shortNames } = call.body;
  const entry = { ...before, name, shortNames, active, version: row.version + 1 };
  return changeNamed(call, collection, row, before, entry, view(entry));
}
