import type { createApiKey as endpoint } from '@lianluo/contract/api-key';
import { isTaken, lastExpiry, mostKeys, type ApiKey } from '@lianluo/domain/integration/api-key';
import { mayGive, type ApiScope } from '@lianluo/domain/integration/scopes';
import { invalidField, Refusal, refusedField } from '@lianluo/domain/refusal';
import { apiKeyRow, keyRowsOf, readApiKeyRow } from '../../floor/account/api-key.store';
import { writeAppKey } from '../../floor/account/api-key.token';
import { readUserRow, userAddress } from '../../floor/account/user.store';
import { countiesOf } from '../../floor/committee/counties';
import type { AnswerFor, Call } from '../../floor/context';
import { isAddressRange } from '../../floor/http/allowed-address';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { apiKeyView } from './api-key.view';
import { secretFor } from './secrets';

/** 新建密钥. It is in this answer and nowhere else, and never may do more than whoever makes it. */
export async function createApiKey(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { name, expiresOn, addresses = [], signing, publicKey } = call.body;
  const scopes = [...new Set(call.body.scopes)];
  const committees = [...new Set(call.body.committees ?? [call.committee.id])];
  await requireNarrow(call, scopes, committees);
  if (expiresOn < call.today || expiresOn > lastExpiry(call.today)) throw refusedField('/expiresOn', 'key.expiry');
  const wrong = addresses.findIndex((each) => !isAddressRange(each));
  if (wrong >= 0)
    throw invalidField(`/addresses/${wrong}`, 'address.invalid', '地址如 203.0.113.7 或 203.0.113.0/24、2001:db8::/32');

  const inUse = (await keyRowsOf(call, call.committee.id)).filter((row) => isTaken(readApiKeyRow(row).key, call.today));
  if (inUse.length >= mostKeys) throw new Refusal('key.too-many');
  // As they are now, and not as their session last saw them.
  const [makerRow] = await call.storage.get([userAddress(call.home.id, call.user.id)], { consistent: true });
  if (!makerRow) throw new Refusal('not-found');
  const id = call.newId();
  const made = secretFor({ id, committee: call.committee.id }, signing, publicKey);
  const key: ApiKey = {
    id,
    committee: call.committee.id,
    name,
    scopes,
    committees,
    expiresOn,
    addresses: [...new Set(addresses)],
    ...(signing && { signing }),
    hint: made.hint,
    maker: readUserRow(makerRow),
    createdAt: call.instant,
    version: 1,
  };
  const body = {
    ...(await apiKeyView(call, { ...key, secrets: [made.secret] })),
    key: made.key,
    appKey: writeAppKey(key),
  };
  return commit(
    call,
    [
      { table: 'accounts', put: apiKeyRow(key, [made.secret]), if: 'absent' },
      // A change of the maker that comes between would pass this key by.
      {
        table: 'accounts',
        check: userAddress(key.maker.committee, key.maker.id).key,
        if: { version: key.maker.version },
        refusal: 'again',
      },
      accessEntry(call, 'key.create', { key: id, name, scopes, committees, expiresOn }),
    ],
    { body, version: key.version, headers: { location: `/api/v1/committees/${key.committee}/api-keys/${id}` } },
  );
}

/** 不得超出创建人: neither in what it may do nor in which committees. */
async function requireNarrow(
  call: Call<typeof endpoint>,
  scopes: readonly ApiScope[],
  committees: readonly string[],
): Promise<void> {
  const wider = scopes.findIndex((scope) => !mayGive(scope, call.actor.permissions));
  if (wider >= 0) throw refusedField(`/scopes/${wider}`, 'key.wider');
  if (committees.every((each) => each === call.committee.id)) return;
  const isCity = call.user.roles.includes('city-administrator');
  const counties = isCity ? await countiesOf(call, call.committee.id) : [];
  const reach = [call.committee.id, ...counties.map(({ id }) => id)];
  const beyond = committees.findIndex((each) => !reach.includes(each));
  if (beyond >= 0) throw refusedField(`/committees/${beyond}`, 'key.wider');
}
