import { dayOf } from '@lianluo/domain/calendar/day';
import { isCommitteeId } from '@lianluo/domain/committee/committee';
import type { User } from '@lianluo/domain/committee/user';
import { permissionsOf, type ActingRole, type Reach } from '@lianluo/domain/permission';
import { Refusal, type RefusalCode } from '@lianluo/domain/refusal';
import { actorOf } from '../account/actor-of';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Dependencies, Scope } from '../context';
import { freshUser, isLive, readToken, sessionCodec, sessionKey, touched, type Token } from '../account/session.store';
import { WriteConflict, type Address, type Row } from '../storage/table';
import { readUserRow, userAddress } from '../account/user.store';
import type { Asked, Identified } from './env';
import { idempotencyAddress } from './idempotency';

const insecureCookie = 'lianluo';
const secureCookie = '__Host-lianluo';

export const cookieName = (secure: boolean) => (secure ? secureCookie : insecureCookie);

/** Refused before there is a scope, to somebody who is known: the journal says who asked. */
export class RefusedCaller extends Refusal {
  readonly caller: Identified;

  constructor(code: RefusalCode, { id, name, committee }: Pick<User, 'id' | 'name' | 'committee'>, role: ActingRole) {
    super(code);
    this.caller = { committee, user: id, by: { id, name, role }, journal: committee };
  }
}

/** A committee that is not there for the caller. The answer is that of a missing one. */
export class OutOfReach extends RefusedCaller {
  constructor(user: Pick<User, 'id' | 'name' | 'committee'>, role: ActingRole) {
    super('not-found', user, role);
  }
}

export const identified = ({ home, user, actor, committee, key }: Scope): Identified => ({
  committee: home.id,
  user: user.id,
  by: actor,
  key,
  journal: committee.id,
});

/**
 * Who asks, in one read: the session with its user, their committee, the path's committee and the idempotency record together.
 * A dead session is a 401; a committee out of reach is the same 404 as a missing one.
 */
export async function authenticate(deps: Dependencies, asked: Asked): Promise<Scope> {
  if (asked.byKey) return asked.byKey(deps, asked);
  const token = readToken(asked.cookie);
  if (!token) throw new Refusal('session.none');

  const { pathCommittee } = asked;
  const foreign = pathCommittee !== undefined && pathCommittee !== token.committee;
  const readable = foreign && isCommitteeId(pathCommittee);
  const idempotencyKey =
    asked.idempotencyKey === undefined
      ? undefined
      : idempotencyAddress(token.committee, token.userId, asked.method, asked.path, asked.idempotencyKey);
  const addresses: Address[] = [
    { table: 'ephemeral', key: sessionKey(token) },
    committeeAddress(token.committee),
    ...(readable ? [committeeAddress(pathCommittee)] : []),
    ...(idempotencyKey ? [{ table: 'ephemeral', key: idempotencyKey } as const] : []),
  ];
  const rows = await deps.storage.get(addresses, { consistent: true });

  const now = deps.now();
  const [session, homeRow] = rows;
  if (!isLive(session, now) || !homeRow) throw new Refusal('session.none');
  const user = freshUser(session, now) ?? (await lookedAnew(deps, session, token, now));
  const home = readCommitteeRow(homeRow);
  // Before anything is looked for: the page of another committee must hear it too, and it tells of nothing.
  if (asked.pageUser !== undefined && asked.pageUser !== user.id) throw new Refusal('session.other-user');
  const committeeRow = foreign ? rows[2] : rows[1];
  const committee = committeeRow && (readable || !foreign) ? readCommitteeRow(committeeRow) : undefined;
  const reach: Reach | undefined = foreign
    ? committee?.parent === home.id && reachesBelow(user, asked.permission)
      ? 'below'
      : undefined
    : 'own';
  if (!committee || !reach) throw new OutOfReach(user, user.roles[0] ?? 'unit-operator');

  return {
    ...deps,
    user,
    home,
    committee,
    actor: actorOf(user, home, reach),
    expected: asked.expected,
    instant: now.toISOString(),
    today: dayOf(now),
    sessionKey: sessionKey(token),
    idempotency:
      idempotencyKey && asked.idempotencyKey !== undefined
        ? { key: idempotencyKey, value: asked.idempotencyKey, bodyHash: '', recorded: rows.at(-1) }
        : undefined,
    requestId: asked.requestId,
    address: asked.address,
  };
}

/** A city's administrator reads in its counties; its officers reach there for what they guard alone. */
const reachesBelow = ({ roles }: User, permission: Asked['permission']): boolean =>
  roles.includes('city-administrator') || permissionsOf(roles, 'below').some((each) => each === permission);

/** Once a minute, with the write that keeps the session alive: what no change of a user has told it is seen then. */
async function lookedAnew({ storage }: Dependencies, session: Row, { committee, userId }: Token, now: Date) {
  const addresses = [userAddress(committee, userId), { table: 'ephemeral', key: keyOf(session) }] as const;
  const [row, current] = await storage.get(addresses, { consistent: true });
  const user = row && readUserRow(row);
  if (!user?.active || !current) throw new Refusal('session.none');
  // A change carries every session that survives it in its own transaction: one that it left behind was ended.
  const carried = sessionCodec(current).user;
  if (carried && carried.version < user.version) throw new Refusal('session.none');
  // Two calls at once both try; the one that comes second finds it done.
  await storage.write([touched(current, user, now)]).catch(ignoreConflict);
  return user;
}

const keyOf = ({ pk, sk }: Row) => ({ pk, sk });

function ignoreConflict(error: unknown): void {
  if (!(error instanceof WriteConflict)) throw error;
}
