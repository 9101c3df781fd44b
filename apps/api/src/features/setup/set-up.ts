import type { setUp as endpoint } from '@lianluo/contract/setup';
import type { BodyOf } from '@lianluo/contract/endpoint';
import type { Committee } from '@lianluo/domain/committee/committee';
import { normaliseUsername } from '@lianluo/domain/committee/user';
import { permissionsOf, type Actor, type Role } from '@lianluo/domain/permission';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { restoreMark } from '../../floor/storage/restore-mark';
import { cityKey } from '../../floor/committee/cities';
import { committeeRow } from '../../floor/committee/committee.store';
import { committeeView } from '../../floor/committee/committee.view';
import type { AnswerFor, Dependencies } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { answeredBefore, hashOf, idempotencyAddress } from '../../floor/http/idempotency';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import { newUser } from '../../floor/account/new-user';
import { deploymentPartition } from '../../floor/storage/partitions';
import { isValidToken, setupTokenAddress } from '../../floor/account/setup-token';

type Body = BodyOf<typeof endpoint>;

const roleOf = {
  administrator: 'city-administrator',
  securityAdministrator: 'security-administrator',
  auditAdministrator: 'audit-administrator',
} as const satisfies Record<string, Role>;
type Office = keyof typeof roleOf;
// Written out above.
const offices = Object.keys(roleOf) as Office[];

/** 首次启用: the city, its three officers and the end of the token, in one transaction. */
export async function setUp(deps: Dependencies, body: Body): Promise<AnswerFor<typeof endpoint>> {
  const { token } = body;
  const replayKey = idempotencyAddress(deploymentPartition, 'setup', 'POST', '/setup', token);
  const [tokenRow, recorded, restoring] = await deps.storage.get(
    [setupTokenAddress(token), { table: 'ephemeral', key: replayKey }, restoreMark],
    { consistent: true },
  );
  // A city that was made now would stand in the midst of what is being restored.
  if (restoring) throw new Refusal('server.busy');
  const now = deps.now();
  const scope = {
    ...deps,
    instant: now.toISOString(),
    expected: undefined,
    // The token is used once, so it is its own idempotency key.
    idempotency: { key: replayKey, value: token, bodyHash: '', recorded },
  };
  const before = answeredBefore(scope, hashOf(body));
  // What was answered was this.
  if (before) return before as AnswerFor<typeof endpoint>;
  if (!isValidToken(tokenRow, now)) throw new Refusal('setup.refused');
  requireThreePeople(body);

  const committee: Committee = {
    id: `c${body.regionCode}`,
    name: body.name,
    fullName: body.fullName,
    term: body.term,
    level: 'city',
    regionCode: body.regionCode,
    demo: false,
    pendingBatches: [],
    createdAt: scope.instant,
    updatedAt: scope.instant,
    version: 1,
  };
  const made = await Promise.all(
    offices.map((office) =>
      newUser(scope, { committee: committee.id, ...body[office], roles: [roleOf[office]], unit: undefined }),
    ),
  );
  const [administrator] = made;
  const actor: Actor = {
    id: administrator?.user.id ?? '',
    name: administrator?.user.name ?? '',
    role: 'city-administrator',
    committee: committee.id,
    reach: 'own',
    permissions: permissionsOf(['city-administrator'], 'own'),
  };
  const item = { kind: 'committee', id: committee.id, version: 1 };
  const { table, key } = setupTokenAddress(token);

  const officersOf = Object.fromEntries(
    offices.map((office, index) => {
      const { id = '', username = '', name = '' } = made[index]?.user ?? {};
      return [office, { id, username, name, oneTimePassword: made[index]?.password ?? '' }];
    }),
  ) as Record<Office, { id: string; username: string; name: string; oneTimePassword: string }>;

  return commit(
    scope,
    [
      { table: 'platforms', put: committeeRow(committee), if: 'absent', refusal: 'committee.taken' },
      {
        table: 'platforms',
        put: { ...cityKey(committee.id), version: 1 },
        if: 'absent',
        refusal: 'committee.taken',
      },
      entryOf({ ...scope, actor, committee }, item, 'set-up', differenceOf(undefined, committeeView(committee))),
      ...made.flatMap(({ changes }) => changes),
      { table, remove: key, if: { version: tokenRow.version }, refusal: 'setup.refused' },
    ],
    {
      body: { ...committeeView(committee), ...officersOf },
      version: 1,
      headers: { location: `/api/v1/committees/${committee.id}` },
    },
  );
}

function requireThreePeople(body: Body): void {
  const names = offices.map((office) => normaliseUsername(body[office].username));
  offices.forEach((office, index) => {
    if (names.indexOf(names[index] ?? '') < index)
      throw invalidField(`/${office}/username`, 'username.repeated', '三员须是三个不同的账号。');
  });
}
