import type { FileUploadView, FileView } from '@lianluo/contract/file';
import { shallowRef } from 'vue';
import { isUnderWay, newUpload, toStart, type Target, type Upload } from './upload';

type Part = FileUploadView['parts'][number];

/** What the queue does to the world, handed in. */
export interface Ports {
  /** Nothing where the page has no way to reckon it. */
  digest(file: Blob): Promise<string | undefined>;
  /** Asking for the same file again answers the same upload, with the parts that have arrived. */
  begin(upload: Upload, sha256: string | undefined, signal: AbortSignal): Promise<FileUploadView>;
  send(part: Part, bytes: Blob, sent: (bytes: number) => void, signal: AbortSignal): Promise<void>;
  /** The file once it was judged. */
  complete(upload: Upload, id: string, signal: AbortSignal): Promise<FileView>;
  /** Whether it may go on by itself being tried again: the line was cut, or an address had grown old. */
  isPassing(error: unknown): boolean;
  /** It is there, or was refused. */
  settled(upload: Upload): unknown;
}

/** Uploads of all items, a few at a time. They go on while their sender looks at other pages. */
export function openQueue() {
  const uploads = shallowRef<readonly Upload[]>([]);
  const running = new Map<string, AbortController>();
  let keys = 0;
  let pump: (() => void) | undefined;

  const find = (key: string) => uploads.value.find((each) => each.key === key);
  function change(key: string, now: Partial<Upload>): void {
    uploads.value = uploads.value.map((each) => (each.key === key ? { ...each, ...now } : each));
  }
  function stop(key: string): void {
    running.get(key)?.abort();
    running.delete(key);
  }

  /** Takes one from where it stands to where it is judged. */
  async function send(upload: Upload, ports: Ports, { signal }: AbortController): Promise<void> {
    const { key, file } = upload;
    const sha256 = await ports.digest(file);
    signal.throwIfAborted();
    const { id, parts } = await ports.begin(upload, sha256, signal);
    const size = ({ from, to }: Part) => to - from;
    let arrived = parts.reduce((sum, part) => sum + (part.received ? size(part) : 0), 0);
    change(key, { state: 'sending', sent: arrived });
    for (const part of parts.filter(({ received }) => !received)) {
      const tell = (bytes: number) => !signal.aborted && change(key, { sent: arrived + Math.min(bytes, size(part)) });
      await ports.send(part, file.slice(part.from, part.to), tell, signal).catch((error: unknown) => {
        if (!signal.aborted) change(key, { sent: arrived });
        throw error;
      });
      signal.throwIfAborted();
      arrived += size(part);
      change(key, { sent: arrived });
    }
    change(key, { state: 'judging' });
    const { state, refused } = await ports.complete(upload, id, signal);
    signal.throwIfAborted();
    if (state === 'refused')
      change(key, { state: 'refused', judged: true, problem: refused?.message ?? '文件没有通过检查。' });
    else change(key, { state: 'ready', sent: file.size });
  }

  async function start(upload: Upload, ports: Ports): Promise<void> {
    const { key } = upload;
    const controller = new AbortController();
    running.set(key, controller);
    change(key, { state: 'reading', problem: undefined });
    try {
      await send(upload, ports, controller);
    } catch (error) {
      if (controller.signal.aborted) return;
      const problem = error instanceof Error ? error.message : '文件没有传完。';
      change(key, { state: ports.isPassing(error) ? 'broken' : 'refused', problem });
    } finally {
      if (running.get(key) === controller) running.delete(key);
      const now = find(key);
      if (now && (now.state === 'ready' || now.state === 'refused')) ports.settled(now);
    }
  }

  return {
    uploads,
    add(target: Target, files: readonly File[]): void {
      const added = files.map((file) => newUpload(`upload-${(keys += 1)}`, target, file));
      uploads.value = [...uploads.value, ...added];
      pump?.();
    },
    pause(key: string): void {
      stop(key);
      change(key, { state: 'paused' });
      pump?.();
    },
    resume(key: string): void {
      change(key, { state: 'waiting', problem: undefined });
      pump?.();
    },
    /** 取消, or no longer shown. */
    drop(key: string): void {
      stop(key);
      uploads.value = uploads.value.filter((each) => each.key !== key);
      pump?.();
    },
    /** Sends whatever waits or is added meanwhile, until nothing is left to be sent. */
    drain: (ports: Ports): Promise<void> =>
      new Promise((resolve) => {
        pump = () => {
          for (const upload of toStart(uploads.value)) void start(upload, ports).finally(() => pump?.());
          if (uploads.value.some((each) => isUnderWay(each) || each.state === 'waiting')) return;
          pump = undefined;
          resolve();
        };
        pump();
      }),
  };
}
