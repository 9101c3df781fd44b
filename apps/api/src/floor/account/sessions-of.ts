import type { User } from '@lianluo/domain/committee/user';
import type { Dependencies } from '../context';
import { pagesOf } from '../storage/pages';
import { beginningWith } from '../storage/table';

/** Ends every session of a user but the one named: after a password change, a reset, or a stop. */
export async function endOtherSessions(
  { storage }: Pick<Dependencies, 'storage'>,
  user: User,
  but?: string,
): Promise<void> {
  const sessions = pagesOf(storage, {
    table: 'ephemeral',
    pk: `${user.committee}#${user.id}`,
    ...beginningWith('session#'),
    limit: 100,
    consistent: true,
  });
  for await (const rows of sessions) {
    const others = rows.filter((row) => row.sk !== but);
    if (others.length > 0)
      await storage.write(others.map(({ pk, sk }) => ({ table: 'ephemeral' as const, remove: { pk, sk } })));
  }
}
