import {
  changeFile,
  completeFile,
  fileContent,
  readFile,
  removeFile,
  type FileUploadView,
  type FileView,
  type itemFiles,
} from '@lianluo/contract/file';
import { defineQueryOptions, useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { asked } from '../../api/asking';
import { address, call, download, type Given, type Wire, type Write } from '../../api/call';
import { ApiProblem, NetworkProblem } from '../../api/problem';
import { digestOf, sendWhenFree, SendingProblem } from '../../api/send-file';
import { useSaving } from '../../api/use-saving';
import type { Ports } from './queue';
import type { Target, Upload } from './upload';

type Item = Pick<Target, 'kind' | 'committee' | 'item'>;
type Hung = ReturnType<typeof itemFiles>;

export const fileKeys = {
  of: ({ kind, committee, item }: Item) => ['files', committee, kind, item],
  /** The course tells of what was added and removed. */
  timeline: ({ kind, committee, item }: Item) => [kind, committee, 'timeline', item],
};

// One path for the items of every kind, and one for all their records.
const listPath = '/committees/{c}/{kind}/{id}/files';
const listFiles = address<Wire & { method: 'get'; path: typeof listPath; answer: Hung['list']['answer'] }>({
  method: 'get',
  path: listPath,
});
type Adding<Path extends string> = Wire & {
  method: 'post';
  path: Path;
  body: Hung['add']['body'];
  answer: Hung['add']['answer'];
};
const addToItem = address<Adding<typeof listPath>>({ method: 'post', path: listPath });
const recordPath = '/committees/{c}/{kind}/{id}/{place}/{record}/files';
const addToRecord = address<Adding<typeof recordPath>>({ method: 'post', path: recordPath });

/** Every file of an item, whatever of it they hang on. */
const filesQuery = defineQueryOptions(({ kind, committee, item }: Item) => {
  const params = { c: committee, kind, id: item };
  return {
    key: fileKeys.of({ kind, committee, item }),
    query: ({ signal }: { signal: AbortSignal }) => call(listFiles, { params }, signal),
    meta: asked(
      { ...listFiles, path: listPath.replace('{kind}', kind) as typeof listPath, operationId: `${kind}.files` },
      { params },
    ),
  };
});

/** The files of an item, or of what hangs on one of its records. */
export function useFiles(of: () => Pick<Target, 'kind' | 'item'> & { on?: string }) {
  const { committee } = useAccess();
  const { data, error, refetch } = useQuery(() =>
    filesQuery({ kind: of().kind, item: of().item, committee: committee.value.id }),
  );
  const files = computed<readonly FileView[]>(() => {
    const { on } = of();
    return (data.value?.items ?? []).filter((file) => on === undefined || file.on === on);
  });
  return { files, data, error, refetch };
}

/** What is in it, under the name it is shown by. */
export const contentOf = ({ id, name }: FileView, committee: string, inline = false, signal?: AbortSignal) =>
  download(
    fileContent,
    { params: { c: committee, id }, ...(inline && { query: { inline: 'true' as const } }) },
    signal,
  ).then(({ content }) => ({ content, fileName: name }));

export function useChangeFile(of: () => Item, done: () => void) {
  return useSaving({
    save: (write, { file: { id, version }, body }: { file: FileView; body: Given<typeof changeFile>['body'] }) =>
      write(changeFile, { params: { c: of().committee, id }, body, version }),
    done,
    touches: () => [fileKeys.of(of()), fileKeys.timeline(of())],
  });
}

export function useRemoveFile(of: () => Item, done: () => void) {
  return useSaving({
    save: (write, { file: { id, version }, reason }: { file: FileView; reason?: string | undefined }) =>
      write(removeFile, { params: { c: of().committee, id }, ...(reason && { query: { reason } }), version }),
    done,
    touches: () => [fileKeys.of(of()), fileKeys.timeline(of())],
  });
}

/** A folder, or a file that was moved or written anew since it was chosen, has nothing to be read. */
async function readable<Read>(read: () => Promise<Read>): Promise<Read> {
  try {
    return await read();
  } catch {
    throw new Error('文件读不出来：可能是文件夹，或者选好以后被移动、改名、修改过。请重新选择。');
  }
}

/** A page that came by plain http has no digest; then the server reckons it alone. */
export const digested = (file: File): Promise<string | undefined> =>
  readable(async () => {
    if (crypto.subtle) return digestOf(file);
    await file.slice(0, 1).arrayBuffer();
    return undefined;
  });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const lookEvery = 1500;
const looks = 60;

/** Says that all of it is there, and waits until it was looked into. */
export async function completed(write: Write, committee: string, id: string, signal: AbortSignal): Promise<FileView> {
  const params = { c: committee, id };
  let file = await write(completeFile, { params, body: {} }, signal);
  for (let look = 0; file.state === 'judging'; look += 1) {
    if (look === looks) throw new SendingProblem('文件还在检查，稍后刷新本页查看。');
    await pause(lookEvery);
    file = await call(readFile, { params }, signal);
  }
  return file;
}

/** What the queue sends by: begun and ended by the API, the bytes by an address of their own. */
export const portsOf = (write: Write, settled: Ports['settled']): Ports => ({
  digest: digested,
  begin: ({ target, file, name }, sha256, signal) => begin(write, target, file, name, sha256, signal),
  send: ({ url, headers }, bytes, sent, signal) => sendWhenFree({ method: 'PUT', url, headers }, bytes, sent, signal),
  complete: ({ target }: Upload, id, signal) => completed(write, target.committee, id, signal),
  isPassing: (error) =>
    error instanceof SendingProblem ||
    error instanceof NetworkProblem ||
    (error instanceof ApiProblem && (error.retryable || error.code === 'file.not-arrived')),
  settled,
});

function begin(
  write: Write,
  { committee, kind, item, on }: Target,
  file: File,
  name: string,
  sha256: string | undefined,
  signal: AbortSignal,
): Promise<FileUploadView> {
  const body = { name, type: file.type || 'application/octet-stream', bytes: file.size, ...(sha256 && { sha256 }) };
  const params = { c: committee, kind, id: item };
  const [place = '', record = ''] = on === 'item' ? [] : on.split('/');
  return on === 'item'
    ? write(addToItem, { params, body }, signal)
    : write(addToRecord, { params: { ...params, place, record }, body }, signal);
}
