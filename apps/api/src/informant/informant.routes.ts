import * as contract from '@lianluo/contract/informant';
import type { InformantView } from '@lianluo/contract/informant';
import type { Informant } from '@lianluo/domain/member/informant';
import { maskPhone } from '@lianluo/domain/member/member';
import type { Call } from '../context';
import type { Mount } from '../http/mount';
import { listNamed } from '../platform/list-named';
import { finderOf } from '../platform/platform.store';
import { addNamed, changeNamed } from '../platform/saving';
import type { Row } from '../storage/table';
import { requireUnits } from '../unit/require-units';

const collection = 'informants';
const find = finderOf<Informant>(collection);

/** 信息员 */
export function informantRoutes(mount: Mount): void {
  mount(contract.listInformants, { act: list });
  mount(contract.createInformant, { act: create });
  mount(contract.readInformant, { find, act: async (_call, found) => ({ body: view(found), version: found.version }) });
  mount(contract.changeInformant, { find, act: change });
}

function view({ id, name, unit, kind, phone, active, version }: Informant): InformantView {
  return { id, name, unit, kind: kind ?? null, phone: phone === undefined ? null : maskPhone(phone), active, version };
}

async function list(call: Call<typeof contract.listInformants>) {
  const { unit } = call.query;
  const filter = unit === undefined ? undefined : (informant: Informant) => informant.unit === unit;
  return { body: await listNamed(call, collection, call.query, filter, ({ value }) => view(value)) };
}

async function create(call: Call<typeof contract.createInformant>) {
  await requireUnits(call, [call.body.unit], () => '/unit');
  const informant: Informant = {
    id: call.newId(),
    committee: call.committee.id,
    ...call.body,
    active: true,
    version: 1,
  };
  return addNamed(call, collection, informant, view(informant));
}

async function change(call: Call<typeof contract.changeInformant>, { row, ...before }: Informant & { row: Row }) {
  if (call.body.unit !== undefined) await requireUnits(call, [call.body.unit], () => '/unit');
  const {
    name = before.name,
    unit = before.unit,
    active = before.active,
    kind = before.kind,
    phone = before.phone,
  } = call.body;
  const informant: Informant = { ...before, name, unit, active, kind, phone, version: row.version + 1 };
  return changeNamed(call, collection, row, before, informant, view(informant));
}
