import { dayOf, type Day } from '@lianluo/domain/calendar/day';
import type { Scope } from '../../floor/context';
import { entryAddress, readEntry } from '../../floor/journal/journal';
import type { Address, Row } from '../../floor/storage/table';
import { contactAddress, readContactRow } from '../register/contact-row';
import type { Late, LateSource } from './late.store';
import { getAll } from '../../floor/storage/get-all';

/** Who entered what came late, and when: the trail of its item tells, by the version that was counted. */
export interface Entered {
  id: string;
  name: string;
  on: Day;
  at: string;
}

/** By the ids of what is late. Of what only a recount has found nobody is told. */
export async function enteredBy(
  { storage, committee }: Pick<Scope, 'storage' | 'committee'>,
  late: readonly Late[],
): Promise<ReadonlyMap<string, Entered>> {
  const known = late.flatMap(({ id, source }) => (source ? [{ late: id, source }] : []));
  const rows = await getAll(
    storage,
    known.map(({ source }) => toldAt(committee.id, source)),
  );
  const entered = new Map<string, Entered>();
  for (const [index, { late: id, source }] of known.entries()) {
    const row = rows[index];
    const told = row && toldIn(source, row);
    if (told) entered.set(id, told);
  }
  return entered;
}

/** 联系记录 have no trail of their own: each row says who wrote it last. */
const isContact = ({ of }: LateSource): boolean => of === 'contacts';

const toldAt = (committee: string, source: LateSource): Address =>
  isContact(source)
    ? contactAddress(committee, source.id)
    : entryAddress(committee, { kind: source.of, id: headOf(source.id), version: source.version });

function toldIn(source: LateSource, row: Row): Entered | undefined {
  if (isContact(source)) {
    const { entered } = readContactRow(row);
    return entered && { id: entered.by, name: entered.name, on: dayOf(entered.at), at: entered.at };
  }
  const { by, at } = readEntry(row);
  return { id: by.id, name: by.name, on: dayOf(at), at };
}

/** What stands beside an item is entered with it. */
const headOf = (id: string): string => id.split('#')[0] ?? id;
