import type { Informant } from '@lianluo/domain/member/informant';
import type { Member } from '@lianluo/domain/member/member';
import { kindNames } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../../floor/context';
import { namedCodec, readAll, type Named, type StoredNamed } from '../../../engine/register/platform.store';
import { usersOf } from '../../../floor/account/users-of';
import { pageOfItems } from '../../../engine/work/list-items';
import type { Batch } from '../batch.store';
import type { NamedItem } from '../commit/chunk.store';

/** Why a value has to stay although its batch goes; nothing where nobody else speaks of it. */
export type UsesOf = (item: NamedItem) => Promise<string | undefined>;

type People = ReadonlyMap<string, string>;

/** What speaks of a unit beside the batch that made it, read once and only when a unit is asked about. */
export function usesBeside(scope: Scope, batch: Batch): UsesOf {
  let reading: Promise<People> | undefined;
  return async ({ of, id }) => {
    if (of !== 'units') return undefined;
    const people = await (reading ??= peopleOfUnits(scope, batch));
    return people.get(id) ?? ((await hasWork(scope, batch, id)) ? '导入之后这里又有了工作记录，予以保留' : undefined);
  };
}

/** Unit → the reason why it stays, for members, informants and users that this batch does not take away again. */
async function peopleOfUnits(scope: Scope, batch: Batch): Promise<People> {
  const uses = new Map<string, string>();
  for (const { unit } of await usersOf(scope)) if (unit !== undefined) uses.set(unit, '已有账号属于这个单位，予以保留');
  for (const stored of await readAll<Informant & Named>(scope, 'informants')) {
    const informant = remaining(stored, batch);
    if (informant) uses.set(informant.unit, '导入之后又有信息员归入这个单位，予以保留');
  }
  for (const stored of await readAll<Member>(scope, 'members'))
    for (const { group } of remaining(stored, batch)?.placements ?? [])
      uses.set(group, '导入之后又有委员编入这个单位，予以保留');
  return uses;
}

/** The value that is there once the batch is taken back. */
function remaining<Value extends Named>({ value, row }: StoredNamed<Value>, batch: Batch): Value | undefined {
  const { born, staged, value: stored } = namedCodec(row);
  if (born === batch.id) return undefined;
  // Both values of a row are of its collection.
  return staged?.batch === batch.id ? (stored as Value) : value;
}

async function hasWork(scope: Scope, batch: Batch, unit: string): Promise<boolean> {
  for (const kind of kindNames) {
    let cursor: string | undefined;
    do {
      const page = await pageOfItems(scope, kind, { unit, limit: 100, cursor });
      if (page.items.some((item) => item.batch !== batch.id)) return true;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
  return false;
}
