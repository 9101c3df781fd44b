import { createHash } from 'node:crypto';
import type { FileUploadView, FileView } from '@lianluo/contract/file';
import type { Client, OrRefused } from './client';

/** A paper of one empty page, which says what it is given to. */
export const aPdf = (words = '样本'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n% ${words}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is told of a file before its bytes are sent. */
export const announcedFile = (name: string, bytes: Uint8Array, more: object = {}) => ({
  name,
  type: 'application/octet-stream',
  bytes: bytes.length,
  sha256: sha256Of(bytes),
  ...more,
});

const octets = (bytes: Uint8Array): Blob =>
  new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' });

/** Sends the parts of a file that have not arrived, or only some of them. */
export async function sendParts(
  client: Client,
  { parts }: Pick<FileUploadView, 'parts'>,
  bytes: Uint8Array,
  only: (number: number) => boolean = () => true,
): Promise<void> {
  for (const { number, from, to, url, received } of parts) {
    if (received || !only(number)) continue;
    const { status, body } = await client.put(url.replace('/api/v1', ''), octets(bytes.subarray(from, to)));
    if (status !== 204) throw new Error(`Part ${number} was not taken: ${JSON.stringify(body)}`);
  }
}

/** Attaches a file to what a path names, as a page does: announces it, sends it, completes it. */
export async function attach(
  client: Client,
  path: string,
  { name = '复函.pdf', bytes = aPdf(), ...more }: { name?: string; bytes?: Uint8Array; paper?: object } = {},
): Promise<OrRefused<FileView>> {
  const { status, body } = await client.post<OrRefused<FileUploadView>>(
    `${path}/files`,
    announcedFile(name, bytes, more),
  );
  if (status !== 201) throw new Error(`${name} was not announced at ${path}: ${status} ${JSON.stringify(body)}`);
  await sendParts(client, body, bytes);
  const committee = path.split('/').slice(0, 3).join('/');
  const completed = await client.post<OrRefused<FileView>>(`${committee}/files/${body.id}/actions/complete`, {});
  if (completed.status !== 200) throw new Error(`${name} was not completed: ${JSON.stringify(completed.body)}`);
  return completed.body;
}

/** A draft of a unit to attach something to. */
export async function draftOpinion(client: Client, unit: string): Promise<string> {
  const { body } = await client.post<{ id: string }>('/committees/qindu/opinions', {
    title: '路灯不亮',
    unit,
    content: { situation: '部分路灯损坏。' },
    authors: [{ name: '样本作者', kind: 'public', shownAs: 'named' }],
  });
  return body.id;
}
