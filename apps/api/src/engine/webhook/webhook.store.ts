import { randomBytes } from 'node:crypto';
import { offReasons, type Webhook } from '@lianluo/domain/webhook/webhook';
import { allRows } from '../../floor/storage/pages';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, flag, list, maybe, number, oneOf, text } from '../../floor/storage/shape';
import type { Address, Row, Storage } from '../../floor/storage/table';

/** What a webhook signs with; the one before the last rotation signs too for a while. They stand in no stream and no journal. */
export interface Secrets {
  secret: string;
  former?: { secret: string; until: string } | undefined;
}

/** A webhook with what it signs with. */
export type KeptWebhook = Webhook & { secrets: Secrets };

/** 32 random bytes, as Standard Webhooks writes them. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const partition = (committee: string): string => `${committee}#webhooks`;

export const webhookAddress = (committee: string, id: string): Address => ({
  table: 'accounts',
  key: { pk: partition(committee), sk: id },
});

export const webhookRow = ({ secrets, ...webhook }: KeptWebhook): Row => ({
  ...webhookAddress(webhook.committee, webhook.id).key,
  version: webhook.version,
  value: { ...webhook },
  secrets: { ...secrets },
});

export const webhookCodec = rowCodec('accounts', {
  value: fields<Webhook>({
    id: text,
    committee: text,
    url: text,
    types: list(text),
    description: maybe(text),
    off: maybe(fields({ reason: oneOf(offReasons), at: text })),
    rehearsal: maybe(flag),
    told: maybe(
      fields<NonNullable<Webhook['told']>>({ kinds: list(text), committees: list(text), key: text, until: text }),
    ),
    createdAt: text,
    updatedAt: maybe(text),
    version: number,
  }),
  secrets: fields<Secrets>({ secret: text, former: maybe(fields({ secret: text, until: text })) }),
});

function readWebhookRow(row: Row): KeptWebhook {
  const { value, version, secrets } = webhookCodec(row);
  return { ...value, version, secrets };
}

/** Every webhook of a committee, the oldest first: ten at most. */
export async function webhooksOf(storage: Pick<Storage, 'list'>, committee: string): Promise<KeptWebhook[]> {
  const question = { table: 'accounts', pk: partition(committee), limit: 100, consistent: true } as const;
  return (await allRows(storage, question)).map(readWebhookRow);
}

export async function webhookOf(
  storage: Pick<Storage, 'get'>,
  committee: string,
  id: string,
): Promise<KeptWebhook | undefined> {
  const [row] = await storage.get([webhookAddress(committee, id)], { consistent: true });
  return row && readWebhookRow(row);
}
