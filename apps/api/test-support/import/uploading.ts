import type { ImportView } from '@lianluo/contract/import-schemas';
import type { UploadView } from '@lianluo/contract/upload';
import { createHash } from 'node:crypto';
import type { Answered, Client } from '../client';
import { imports } from './importing';

export const uploads = '/committees/qindu/uploads';
export const octets = 'application/octet-stream';

export const rosterOf = (...names: string[]): string =>
  `姓名,界别\n${names.map((name) => `${name},教育界`).join('\n')}\n`;
export const announce = (text: string, more: object = {}) => ({
  name: '委员.csv',
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
  ...more,
});
export const formOf = (id: string, kind = 'members') => {
  const form = new FormData();
  form.set('kind', kind);
  form.set('upload', id);
  return form;
};
export const outcome = ({ status, body }: Answered<unknown>) => [status, (body as { code?: string } | undefined)?.code];

export type Sender = ReturnType<typeof senderOf>;

/** How somebody sends a file ahead, and hands it in. */
export function senderOf(clerk: Client) {
  const begin = (text: string, who = clerk) => who.post<UploadView>(uploads, announce(text));
  /** Sends bytes where the answer says. */
  const put = ({ body: { upload } }: Answered<UploadView>, text: string, who = clerk) =>
    who.put(upload.url.replace('/api/v1', ''), new Blob([text], { type: octets }));
  const hand = (id: string, who = clerk, sending = {}) => who.post<ImportView>(imports, formOf(id), sending);
  return { begin, put, hand };
}
