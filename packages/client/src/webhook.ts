/** A webhook that is not what it says: forged, altered, late, or no webhook at all. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

export interface WebhookToVerify {
  /** `whsec_…`; both while one takes over from the other. */
  secret: string | readonly string[];
  headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** To the byte as it came: not parsed and written again. */
  body: string | Uint8Array;
  /** How far the clocks may be apart, in seconds; 300 without. */
  toleranceSeconds?: number;
  now?: Date;
}

/**
 * The payload of a webhook that is signed by Standard Webhooks. Throws `WebhookRefused` for any other. The same one may come
 * twice: `webhook-id` tells.
 */
export async function verifyWebhook<Payload = WebhookPayload>(webhook: WebhookToVerify): Promise<Payload> {
  const { secret, headers, body, toleranceSeconds = 300, now = new Date() } = webhook;
  const [id, sentAt, signatures] = ['id', 'timestamp', 'signature'].map((name) => header(headers, `webhook-${name}`));
  if (!id || !sentAt || !signatures) throw new WebhookRefused('A header of the webhook is missing.');
  const seconds = /^\d{1,12}$/.test(sentAt) ? Number(sentAt) : Number.NaN;
  if (!(Math.abs(now.getTime() / 1000 - seconds) <= toleranceSeconds))
    throw new WebhookRefused('The webhook is too old, or the clocks differ.');

  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  const signed = new TextEncoder().encode(`${id}.${sentAt}.${text}`);
  const given = signatures.split(' ').flatMap((each) => (each.startsWith('v1,') ? [bytesOf(each.slice(3))] : []));
  for (const each of typeof secret === 'string' ? [secret] : secret) {
    const key = await hmacKey(each);
    for (const signature of given)
      // Compared by the platform, in a time that does not tell how much of it was right.
      if (signature && (await crypto.subtle.verify('HMAC', key, signature, signed))) return JSON.parse(text) as Payload;
  }
  throw new WebhookRefused('No signature of the webhook is right.');
}

/** What every webhook of Lianluo holds: which thing changed, and nothing of what it says. */
export interface WebhookPayload {
  type: string;
  timestamp: string;
  data: unknown;
}

function header(headers: WebhookToVerify['headers'], name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const [, value] = Object.entries(headers).find(([each]) => each.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : value?.[0];
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function hmacKey(secret: string): Promise<CryptoKey> {
  const raw = bytesOf(secret.replace(/^whsec_/, ''));
  if (!raw || raw.length === 0) throw new TypeError('A secret is whsec_ and base64.');
  return crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}
