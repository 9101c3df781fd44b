import { dayOf } from '@lianluo/domain/calendar/day';
import { isCommitteeId } from '@lianluo/domain/committee/committee';
import { isTaken } from '@lianluo/domain/integration/api-key';
import { integrator, type Reach } from '@lianluo/domain/permission';
import { Refusal } from '@lianluo/domain/refusal';
import { actingOf, askingOf, userOf } from '../account/key-caller';
import { keyAddress, readApiKeyRow } from '../account/api-key.store';
import { hashOfSecret, readKey, type KeyName } from '../account/api-key.token';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Dependencies, Scope } from '../context';
import type { Address } from '../storage/table';
import { isAllowedAddress } from './allowed-address';
import { OutOfReach, RefusedCaller } from './authenticate';
import type { Asked } from './env';
import { idempotencyAddress } from './idempotency';
import { isSame } from './is-same';
import { signedBy, verifySigned } from './signed-call';
import { withinLimits } from './key-limits';

/**
 * Which key asks, in the one read that a session takes: the key with its maker, their committee, the path's committee and the
 * idempotency record. Whatever is wrong with a key is the same 401, and an entry in the journal where there is such a key.
 */
export async function authenticateKey(deps: Dependencies, asked: Asked, request: Request): Promise<Scope> {
  const bearer = readKey(bearerOf(request));
  const signed = signedBy(request);
  const name: KeyName | undefined = bearer ?? signed?.name;
  if (!name || (bearer && signed) || !isCommitteeId(name.committee)) throw new Refusal('key.refused');

  const { pathCommittee } = asked;
  const foreign = pathCommittee !== undefined && pathCommittee !== name.committee;
  const readable = foreign && isCommitteeId(pathCommittee);
  const idempotencyKey =
    asked.idempotencyKey === undefined
      ? undefined
      : idempotencyAddress(name.committee, name.id, asked.method, asked.path, asked.idempotencyKey);
  const addresses: Address[] = [
    keyAddress(name),
    committeeAddress(name.committee),
    ...(readable ? [committeeAddress(pathCommittee)] : []),
    ...(idempotencyKey ? [{ table: 'ephemeral', key: idempotencyKey } as const] : []),
  ];
  const rows = await deps.storage.get(addresses, { consistent: true });

  const now = deps.now();
  const [row, homeRow] = rows;
  if (!row || !homeRow) throw new Refusal('key.refused');
  const { key, secrets } = readApiKeyRow(row);
  const living = secrets.filter(({ until }) => until === undefined || now.toISOString() <= until);
  const isRight =
    isTaken(key, dayOf(now)) &&
    isAllowedAddress(key.addresses, asked.address) &&
    (key.signing
      ? signed !== undefined && (await verifySigned(deps, { key, secrets: living, signed, request }))
      : bearer !== undefined && living.some(({ hash }) => isSame(hash, hashOfSecret(bearer.secret))));
  if (!isRight) throw new RefusedCaller('key.refused', key, integrator);

  const home = readCommitteeRow(homeRow);
  const user = userOf(key);
  const asking = askingOf(key);
  withinLimits(deps, key, asking);

  const committeeRow = foreign ? rows[2] : homeRow;
  const committee = committeeRow && (readable || !foreign) ? readCommitteeRow(committeeRow) : undefined;
  const isBelow = committee?.parent === home.id && key.maker.roles.includes('city-administrator');
  const reach: Reach | undefined = foreign ? (isBelow ? 'below' : undefined) : 'own';
  const isListed = pathCommittee === undefined || key.committees.includes(pathCommittee);
  if (!committee || !reach || !isListed) throw new OutOfReach(user, integrator);

  return {
    ...deps,
    user,
    home,
    committee,
    actor: actingOf(key, home, reach),
    key: asking,
    expected: asked.expected,
    instant: now.toISOString(),
    today: dayOf(now),
    // A key has no session that a call could end or lengthen.
    sessionKey: { pk: `${home.id}#${key.id}`, sk: 'none' },
    idempotency:
      idempotencyKey && asked.idempotencyKey !== undefined
        ? { key: idempotencyKey, value: asked.idempotencyKey, bodyHash: '', recorded: rows.at(-1) }
        : undefined,
    requestId: asked.requestId,
    address: asked.address,
  };
}

const bearerOf = (request: Request): string | undefined =>
  /^bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
