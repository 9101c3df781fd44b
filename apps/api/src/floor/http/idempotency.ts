import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Idempotency, Scope } from '../context';
import { textIn } from '../storage/row-codec';
import { object } from '../storage/shape';
import type { Row, Write } from '../storage/table';

const keptSeconds = 72 * 3600;

export const idempotencyAddress = (committee: string, userId: string, method: string, path: string, value: string) => ({
  pk: `${committee}#${userId}`,
  sk: `idem#${createHash('sha256').update([method, path, value].join('\n')).digest('base64url')}`,
});

/** Of bytes as they are. */
export const hashOfBytes = (...parts: (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url');

/** The same for the same values, however they were written down. */
export const hashOf = (json: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(json, (_, value: unknown) => (isFields(value) ? sorted(value) : value)))
    .digest('base64url');

const isFields = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const sorted = (fields: object) => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The record that a twin has written since this call was authenticated, or nothing. */
export async function recordedSince({ idempotency, storage }: Scope): Promise<Row | undefined> {
  if (!idempotency) return undefined;
  const [row] = await storage.get([{ table: 'ephemeral', key: idempotency.key }], { consistent: true });
  return row;
}

/** The first answer again where this key was used before, judged by the body it was used with. */
export function answeredBefore({ idempotency }: Pick<Scope, 'idempotency'>, bodyHash: string): Answer | undefined {
  if (!idempotency) return undefined;
  idempotency.bodyHash = bodyHash;
  return idempotency.recorded && replay(idempotency, idempotency.recorded);
}

/** What of an answer is kept. A file is kept as text. */
type Kept = Pick<Answer, 'status' | 'body' | 'version'> & { file?: { name: string; base64: string } };

/** A file that would not fit into a row is made anew when it is asked for again; it changes nothing. */
const keptFileBytes = 200_000;

/** The record of the first answer, written in the same transaction as what it answers. */
export function recordOf(idempotency: Idempotency, answer: Answer, nowMs: number): Write | undefined {
  const { status, body, version, file } = answer;
  if (file && file.bytes.length > keptFileBytes) return undefined;
  const keep: Kept = {
    ...(status !== undefined && { status }),
    ...(body !== undefined && { body }),
    ...(version !== undefined && { version }),
    ...(file && { file: { name: file.name, base64: Buffer.from(file.bytes).toString('base64') } }),
  };
  const kept = JSON.stringify(keep);
  return {
    table: 'ephemeral',
    put: {
      ...idempotency.key,
      version: 1,
      expiresAt: Math.floor(nowMs / 1000) + keptSeconds,
      hash: idempotency.bodyHash,
      answer: lock(idempotency.value, deflateRawSync(kept)),
    },
    if: 'absent',
  };
}

/** The first answer again. Another body under the same key is a mismatch. */
export function replay(idempotency: Idempotency, record: Row): Answer {
  if (record['hash'] !== idempotency.bodyHash) throw new Refusal('idempotency.mismatch');
  const { file, ...answer } = textIn(
    { table: 'ephemeral', row: record, attribute: 'answer' },
    object<Kept>(),
    (locked) => inflateRawSync(unlock(idempotency.value, locked)).toString(),
  );
  return {
    ...answer,
    ...(file && { file: { name: file.name, bytes: Buffer.from(file.base64, 'base64') } }),
    headers: { 'idempotency-replayed': 'true' },
  };
}

// An answer may hold a one-time password, so it is kept readable only to who has the key it was sent with.
function lock(value: string, plain: Uint8Array): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(value), iv);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function unlock(value: string, kept: string): Buffer {
  const bytes = Buffer.from(kept, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(value), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

const keyOf = (value: string): Buffer => createHash('sha256').update(`answer of ${value}`).digest();
