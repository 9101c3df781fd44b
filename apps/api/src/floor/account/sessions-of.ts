import type { User } from '@lianluo/domain/committee/user';
import type { Answer, Dependencies } from '../context';
import { commit, type CommandWrite, type Committing } from '../http/commit';
import { allRows } from '../storage/pages';
import { beginningWith, type Row } from '../storage/table';
import { apiKeyRow, keyRowsOf, readApiKeyRow } from './api-key.store';
import { carrying, sessionCodec, sessionPrefix } from './session.store';

type Storing = Pick<Dependencies, 'storage'>;

interface Change {
  changed: User;
  /** Whether a session goes on with the user as changed, by its key. */
  survives: (sk: string) => boolean;
}

/** A transaction takes a hundred rows; the change and what tells of it need a few, and each key of the user's one more. */
const [most, mostBeside] = [90, 98] as const;

/** Commits a change of a user with what becomes of their sessions. */
export async function commitWithSessions<Body>(
  scope: Committing,
  change: Change,
  writes: readonly CommandWrite[],
  answer: Answer<Body>,
): Promise<Answer<Body>> {
  const followers = [...writes, ...(await keysFollow(scope, change.changed))];
  const answered = await commit(scope, [...followers, ...(await sessionsFollow(scope, change, followers))], answer);
  await endFormerSessions(scope, change.changed);
  return answered;
}

/**
 * What a change of a user writes to their sessions in its own transaction: they carry who asks, so no right outlives its end. Of
 * more than fit the ones that were used longest ago end with the change, which they do not carry.
 */
async function sessionsFollow(
  deps: Storing,
  { changed, survives }: Change,
  beside: readonly CommandWrite[],
): Promise<CommandWrite[]> {
  const rows = (await sessionsOf(deps, changed)).sort((one, other) => seenAt(other) - seenAt(one));
  return rows
    .slice(0, Math.min(most, mostBeside - beside.length))
    .map((row) =>
      survives(row.sk)
        ? { ...carrying(row, changed), refusal: 'again' as const }
        : { table: 'ephemeral', remove: keyOf(row) },
    );
}

/** 接口密钥 of the user carry them too: what is taken from whoever made one is taken from it in the same transaction. */
async function keysFollow(deps: Storing, { id, committee, ...changed }: User): Promise<CommandWrite[]> {
  const keys = await keyRowsOf(deps, committee);
  return keys.flatMap((row): CommandWrite[] => {
    const { key, secrets } = readApiKeyRow(row);
    if (key.maker.id !== id || key.revoked) return [];
    const carrying = { ...key, maker: { id, committee, ...changed }, version: key.version + 1 };
    return [{ table: 'accounts', put: apiKeyRow(carrying, secrets), if: { version: key.version }, refusal: 'again' }];
  });
}

/** Ends the sessions that do not carry the change: those that did not fit, and those that were opened while it was written. */
async function endFormerSessions(deps: Storing, changed: User): Promise<void> {
  const former = (row: Row) => (sessionCodec(row).user?.version ?? 0) < changed.version;
  await end(deps, (await sessionsOf(deps, changed)).filter(former));
}

const sessionsOf = ({ storage }: Storing, { committee, id }: User): Promise<Row[]> =>
  allRows(storage, {
    table: 'ephemeral',
    pk: `${committee}#${id}`,
    ...beginningWith(sessionPrefix),
    limit: 100,
    consistent: true,
  });

async function end({ storage }: Storing, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 100)
    await storage.write(rows.slice(start, start + 100).map((row) => ({ table: 'ephemeral', remove: keyOf(row) })));
}

const keyOf = ({ pk, sk }: Row) => ({ pk, sk });
const seenAt = (row: Row): number => sessionCodec(row).seenAt;
