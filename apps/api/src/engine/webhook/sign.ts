import { createHmac } from 'node:crypto';
import type { Secrets } from './webhook.store';

/** The headers of Standard Webhooks: which event, when it is sent, and that it is from us, by every secret that counts. */
export function signedHeaders(
  { secret, former }: Secrets,
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const counting = former && at.getTime() < Date.parse(former.until) ? [secret, former.secret] : [secret];
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': counting.map((each) => signature(each, `${id}.${timestamp}.${body}`)).join(' '),
  };
}

const signature = (secret: string, content: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(content)
    .digest('base64')}`;
