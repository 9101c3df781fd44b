import type { User } from '@lianluo/domain/committee/user';
import type { Write } from '../../floor/storage/table';
import { personWrite } from '../../floor/account/person.store';
import { loginKey, userRow } from '../../floor/account/user.store';

/** The one password of all demo accounts; they exist only in a data set that the local run made. */
export const demoPassword = 'Lianluo-demo-2026';

/** A user who can sign in at once, with the login name that leads to them. */
export const accountWrites = (user: User, hash: string): Write[] => [
  { table: 'accounts', put: userRow(user, { hash, earlier: [] }), if: 'absent' },
  personWrite(user),
  {
    table: 'accounts',
    put: { ...loginKey(user.username), version: 1, committee: user.committee, user: user.id },
    if: 'absent',
  },
];
