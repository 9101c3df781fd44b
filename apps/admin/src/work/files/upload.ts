import { fileTypeNames, endingOf, isKindOfFile } from '@lianluo/domain/file/file-types';
import { mostAttachedBytes } from '@lianluo/domain/file/file';
import type { FileOn } from '@lianluo/domain/file/file-places';
import { plainFileName } from '@lianluo/domain/text/file-name';

/** On what a file is to hang. */
export interface Target {
  committee: string;
  kind: string;
  item: string;
  on: FileOn;
}

/** Where it stands. 暂停 is its sender's will, 中断 the network's: either goes on with what has not arrived. */
export const uploadStates = {
  waiting: '排队中',
  reading: '读取中',
  sending: '上传中',
  judging: '检查中',
  ready: '已上传',
  paused: '已暂停',
  broken: '已中断',
  refused: '未能上传',
} as const;
export type UploadState = keyof typeof uploadStates;

/** One file on its way. */
export interface Upload {
  key: string;
  target: Target;
  file: File;
  name: string;
  state: UploadState;
  /** Bytes that have arrived or are on the line. */
  sent: number;
  /** Why it does not go on. */
  problem?: string | undefined;
  /** The server has looked into it and said no: it stands among the files, with the reason. */
  judged?: true;
}

const underWay: ReadonlySet<UploadState> = new Set(['reading', 'sending', 'judging']);
export const isUnderWay = ({ state }: Pick<Upload, 'state'>): boolean => underWay.has(state);
/** What is lost where the page is closed: everything that is not there yet and can still come. */
export const isOpen = ({ state }: Pick<Upload, 'state'>): boolean => state !== 'ready' && state !== 'refused';

/** Which of those that wait go next: so many at a time, in the order in which they came. */
export function toStart(uploads: readonly Upload[], atOnce = 3): Upload[] {
  const free = Math.max(0, atOnce - uploads.filter(isUnderWay).length);
  return uploads.filter(({ state }) => state === 'waiting').slice(0, free);
}

/** How far all of them are, in bytes; what was refused is no part of it. */
export function progressOf(uploads: readonly Upload[]): { done: number; total: number } {
  const counted = uploads.filter(({ state }) => state !== 'refused');
  const sum = (of: (upload: Upload) => number) => counted.reduce((total, upload) => total + of(upload), 0);
  return { done: sum(({ sent }) => sent), total: sum(({ file }) => file.size) };
}

const endings: ReadonlySet<string> = new Set([...fileTypeNames, 'jpeg', 'heif']);
/** What scanners and old programs make, and no browser shows. */
const otherPictures: ReadonlySet<string> = new Set(['tif', 'tiff', 'bmp']);
/** For the dialog of the browser that lists files. */
export const acceptedTypes = [...endings].map((ending) => `.${ending}`).join(',');
const megabytes = mostAttachedBytes / 1024 / 1024;
export const acceptedWords = `PDF、OFD、图片、Word、Excel、PPT、WPS 和文本文件，每个至多 ${megabytes} MB`;

/** Why it is not even sent: what the server would refuse by its size or its name alone. What is in it only the server judges. */
export function refusalBefore({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (size === 0) return '文件是空的。';
  if (size > mostAttachedBytes) return `文件超过 ${megabytes} MB，请压缩或拆分后上传。`;
  const ending = endingOf(name);
  if (otherPictures.has(ending)) return `“.${ending}”图片请另存为 PDF 或 JPG 后上传。`;
  if (isKindOfFile(ending) && !endings.has(ending))
    return `“.${ending}”不是可以上传的类型。可以上传 PDF、OFD、JPG 和 PNG 等图片、Word、Excel、PPT、WPS 和文本文件。`;
  return undefined;
}

/** What it is called here: no folder, and something where the browser gives nothing. */
export const nameOf = ({ name }: Pick<File, 'name'>): string => plainFileName(name) || '附件';

/** What somebody has chosen, as it stands in the queue. */
export function newUpload(key: string, target: Target, file: File): Upload {
  const problem = refusalBefore(file);
  return {
    key,
    target,
    file,
    name: nameOf(file),
    state: problem === undefined ? 'waiting' : 'refused',
    sent: 0,
    problem,
  };
}
