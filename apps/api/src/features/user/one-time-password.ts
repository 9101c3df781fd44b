import type { User } from '@lianluo/domain/committee/user';
import type { Scope } from '../../floor/context';
import type { Write } from '../../floor/storage/table';
import { oneTimePassword } from '../../floor/account/passwords';
import type { FoundUser } from './find-user';
import { readCredentials, userRow } from '../../floor/account/user.store';

/** A user whose password is a new one-time one, as the write that makes it so. */
export async function withOneTimePassword(
  { passwords, instant }: Pick<Scope, 'passwords' | 'instant'>,
  { row, ...user }: FoundUser,
): Promise<{ changed: User; change: Write; password: string }> {
  const password = oneTimePassword();
  const { hash, earlier } = readCredentials(row);
  const changed = { ...user, mustChangePassword: true, updatedAt: instant, version: user.version + 1 };
  const credentials = { hash: await passwords.hash(password), earlier: [hash, ...earlier].slice(0, 5) };
  const change: Write = { table: 'accounts', put: userRow(changed, credentials), if: { version: user.version } };
  return { changed, change, password };
}
