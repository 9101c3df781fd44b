import { signings, type ApiKey, type Mark } from '@lianluo/domain/integration/api-key';
import type { ApiScope } from '@lianluo/domain/integration/scopes';
import type { Dependencies } from '../context';
import { allRows } from '../storage/pages';
import { rowCodec } from '../storage/row-codec';
import { fields, flag, list, maybe, number, oneOf, text, type Shape } from '../storage/shape';
import { beginningWith, type Address, type Row } from '../storage/table';
import type { KeyName } from './api-key.token';
import { userShape } from './user.store';

/** What is held against what a call brings: the hash of the secret, or what HMAC is computed with. Never leaves this table. */
export interface KeySecret {
  hash: string;
  /** The key itself where calls are signed by HMAC: whoever verifies must have what whoever signs has. */
  shared?: string | undefined;
  publicKey?: string | undefined;
  /** The last instant at which the secret before a rotation is taken. */
  until?: string | undefined;
}

const prefix = 'key#';
export const keyAddress = ({ committee, id }: KeyName): Address => ({
  table: 'accounts',
  key: { pk: committee, sk: prefix + id },
});

const mark = fields<Mark>({ at: text, by: fields({ id: text, name: text }) });
const keyShape = fields<ApiKey>({
  id: text,
  committee: text,
  name: text,
  // A scope of a later release is no scope here, and gives nothing.
  scopes: list<ApiScope>(text as Shape<string> as Shape<ApiScope>),
  committees: list(text),
  expiresOn: text,
  addresses: list(text),
  signing: maybe(oneOf(signings)),
  hint: text,
  maker: userShape,
  createdAt: text,
  confirmation: maybe(
    fields<NonNullable<ApiKey['confirmation']>>({
      at: text,
      by: fields({ id: text, name: text }),
      given: flag,
      reason: maybe(text),
    }),
  ),
  revoked: maybe(mark),
  version: number,
});

export const apiKeyCodec = rowCodec('accounts', {
  value: keyShape,
  secrets: list(fields<KeySecret>({ hash: text, shared: maybe(text), publicKey: maybe(text), until: maybe(text) })),
});

export const apiKeyRow = (key: ApiKey, secrets: readonly KeySecret[]): Row => ({
  ...keyAddress(key).key,
  version: key.version,
  value: { ...key },
  secrets: secrets.map((each) => ({ ...each })),
});

export function readApiKeyRow(row: Row): { key: ApiKey; secrets: readonly KeySecret[] } {
  const { value, secrets, version } = apiKeyCodec(row);
  return { key: { ...value, version }, secrets };
}

/** Every key of a committee that was ever made, which are dozens at most. */
export async function keyRowsOf({ storage }: Pick<Dependencies, 'storage'>, committee: string): Promise<Row[]> {
  return allRows(storage, { table: 'accounts', pk: committee, ...beginningWith(prefix), limit: 100, consistent: true });
}
