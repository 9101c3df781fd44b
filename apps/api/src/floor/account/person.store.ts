import type { User } from '@lianluo/domain/committee/user';
import { roles } from '@lianluo/domain/permission';
import { rowCodec } from '../storage/row-codec';
import { flag, list, maybe, oneOf, text } from '../storage/shape';
import { allRows } from '../storage/pages';
import type { Address, Row, Storage, Write } from '../storage/table';

/**
 * 人员: a user as far as whoever tells them something must know, apart from the accounts: those hold what opens them, and are read
 * by what answers people and by nothing else.
 */
export type Person = Pick<User, 'id' | 'roles' | 'unit' | 'active'>;

const partition = (committee: string): string => `${committee}#people`;
export const personAddress = ({ committee, id }: Pick<User, 'committee' | 'id'>): Address => ({
  table: 'platforms',
  key: { pk: partition(committee), sk: id },
});

/** Written together with the user, whom it follows. */
export const personWrite = (user: User): Write => {
  const { roles: held, unit, active, version } = user;
  const more = { roles: [...held], active, ...(unit !== undefined && { unit }) };
  return { table: 'platforms', put: { ...personAddress(user).key, version, ...more } };
};

export const personCodec = rowCodec<Omit<Person, 'id'>>('platforms', {
  roles: list(oneOf(roles)),
  unit: maybe(text),
  active: flag,
});

const readPerson = (row: Row): Person => {
  const { sk, roles: held, unit, active } = personCodec(row);
  return { id: sk, roles: held, unit, active };
};

/** Everybody of a committee, who are dozens at most. */
export const peopleOf = async (storage: Storage, committee: string): Promise<Person[]> =>
  (await allRows(storage, { table: 'platforms', pk: partition(committee), limit: 1000 })).map(readPerson);
