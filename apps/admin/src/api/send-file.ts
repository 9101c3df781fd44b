import { createUpload, type UploadView } from '@lianluo/contract/upload';
import { oneRequestBytes } from '@lianluo/domain/sheet/file-limits';
import { plainFileName } from '@lianluo/domain/text/file-name';
import type { Write } from './call';

/** How much of a file has been sent, in bytes. */
export type Sent = (done: number) => void;

/** The file did not arrive. Sending it again goes on from where nothing is lost. */
export class SendingProblem extends Error {
  override readonly name = 'SendingProblem';
  readonly retryable = true;
  readonly detail: string | undefined;
  /** When whoever takes it has a place again, in milliseconds; nothing where they did not say. */
  readonly againMs: number | undefined;

  constructor(message: string, detail?: string, againMs?: number) {
    super(message);
    this.detail = detail;
    this.againMs = againMs;
  }
}

/**
 * Puts a file into a form: as it is where one request carries it. A larger one is sent ahead to an address of its own, and its
 * id stands for it.
 */
export async function putFile(
  write: Write,
  form: FormData,
  committee: string,
  file: File,
  sent: Sent,
  signal: AbortSignal,
): Promise<void> {
  if (file.size <= oneRequestBytes) return form.set('file', file);
  const body = { name: plainFileName(file.name) || 'upload', bytes: file.size, sha256: await digestOf(file) };
  const { id, upload } = await write(createUpload, { params: { c: committee }, body }, signal);
  await sendBytes(upload, file, sent, signal);
  form.set('upload', id);
}

/** SHA-256, which the browser reckons beside the page. */
export const digestOf = async (file: Blob): Promise<string> =>
  hexadecimal(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));

const hexadecimal = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** `fetch` does not tell how much of a body has gone. */
function sendBytes(
  { method, url, headers }: UploadView['upload'],
  file: Blob,
  sent: Sent,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => sent(loaded));
    request.addEventListener('load', () => {
      const { status } = request;
      if (status >= 200 && status < 300) resolve();
      else {
        const again = status === 429 ? Number(request.getResponseHeader('retry-after')) * 1000 : 0;
        reject(new SendingProblem(sentenceOf(status), undefined, again > 0 ? again : undefined));
      }
    });
    request.addEventListener('error', () => reject(cutOff(url)));
    request.addEventListener('abort', () => reject(new DOMException('The person has cancelled it.', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) return reject(new DOMException('The person has cancelled it.', 'AbortError'));
    sent(0);
    request.send(file);
  });
}

const attempts = 12;

/** The same, as often as it takes: a server that carries the bytes itself takes two at a time from anybody, and says when to come again. */
export async function sendWhenFree(...[upload, file, sent, signal]: Parameters<typeof sendBytes>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sendBytes(upload, file, sent, signal);
    } catch (error) {
      const againMs = error instanceof SendingProblem ? error.againMs : undefined;
      if (againMs === undefined || tries === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}

function sentenceOf(status: number): string {
  if (status === 401) return '登录已过期，文件没有传完；请重新登录后再传。';
  if (status === 403 || status === 404) return '上传地址已过期，文件没有传完；请重试。';
  if (status === 413) return '文件超过 10 MB，请拆分后上传。';
  if (status >= 500 || status === 429) return '存放文件的服务器忙，文件没有传完；请稍后重试。';
  return '文件没有传完整；请重试。';
}

/** An office's network may let through only the hosts that somebody has named to it. */
function cutOff(url: string): SendingProblem {
  const { host, origin } = new URL(url, location.href);
  const elsewhere = origin === location.origin ? undefined : `如总是传不上去，请网络管理员放行 ${host}。`;
  return new SendingProblem('网络中断，文件没有传完。请检查网络，然后重试。', elsewhere);
}
