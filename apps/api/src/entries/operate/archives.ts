import { resolve, sep } from 'node:path';
import type { Archive } from '../../floor/archive/archive';
import { OperatorFault } from './command';
import { dataFolder } from './tables';

/** `s3://bucket/prefix`, or a folder of this machine. What it cannot do it says in a sentence that names the place. */
export async function openArchive(place: string): Promise<Archive> {
  return tellingOf(place).archive(await archiveAt(place));
}

/** Two letters and more, as one is a drive of Windows. */
const looksLikeAddress = /^[a-z][a-z0-9+.-]+:/i;

async function archiveAt(place: string): Promise<Archive> {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(place) ?? [];
  if (bucket === undefined) {
    // A folder of that name on this machine is not where anybody would look for it.
    if (looksLikeAddress.test(place))
      throw new OperatorFault(
        `${place} 不是 s3://桶/前缀，也不像文件夹；没有读写任何文件。`,
        'It is no s3://bucket/prefix, and hardly meant as a folder.',
      );
    const { folderArchive } = await import('../../floor/archive/folder-archive');
    return folderArchive(place);
  }
  const { s3Archive } = await import('../../floor/archive/s3-archive');
  return s3Archive(bucket, prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`);
}

/** Has what a place refuses told in a sentence that names it. */
export function tellingOf(place: string) {
  const fault = (error: unknown): never => {
    throw faultOf(error, place) ?? error;
  };
  async function* each<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value> {
    try {
      yield* values;
    } catch (error) {
      fault(error);
    }
  }
  return {
    fault,
    each,
    archive: (archive: Archive): Archive => ({
      put: (name, bytes) => archive.put(name, bytes).catch(fault),
      get: (name) => archive.get(name).catch(fault),
      remove: (name) => archive.remove(name).catch(fault),
      list: (prefix) => each(archive.list(prefix)),
    }),
  };
}

/** Where an export may be written: the data folder is no such place, for what is done to it is done to the export too. */
export async function openTarget(place: string): Promise<Archive> {
  const [own, target] = [dataFolder(), resolve(place)];
  if (target === own || target.startsWith(own + sep))
    throw new OperatorFault(
      `${place} 在数据文件夹 ${own} 里：备份要放在别处，最好是另一块盘。没有写入任何文件。`,
      'It is in the data folder: save to another place, best on another disk.',
    );
  return openArchive(place);
}

/** By the names and codes that buckets and file systems give their refusals. */
const refusals: readonly (readonly [names: readonly string[], zh: string, en: string])[] = [
  [['NoSuchBucket'], '没有这个存储桶，请检查桶名和登录的账号', 'there is no such bucket'],
  [['AccessDenied', 'Forbidden', 'EACCES', 'EPERM', 'EROFS'], '没有读写权限', 'access is denied'],
  [
    ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'],
    '存储桶在另一个区域，请设置 AWS_REGION',
    'the bucket is in another region: set AWS_REGION',
  ],
  // The SDK gives this one no name.
  [
    ['Region is missing'],
    '不知道存储桶在哪个区域，请加 --stage，或设置 AWS_REGION',
    'its region is unknown: name the stage with --stage, or set AWS_REGION',
  ],
  [['ENOTDIR', 'EISDIR', 'EEXIST'], '不是文件夹', 'it is no folder'],
  [['ENOSPC', 'EDQUOT'], '磁盘已满', 'the disk is full'],
];

const byName = new Map(refusals.flatMap(([names, zh, en]) => names.map((name) => [name, { zh, en }] as const)));

function faultOf(error: unknown, place: string): OperatorFault | undefined {
  if (!(error instanceof Error)) return undefined;
  const names = [error.name, 'code' in error ? String(error.code) : '', error.message];
  const said = names.map((name) => byName.get(name)).find((each) => each !== undefined);
  return said && new OperatorFault(`${place}：${said.zh}。`, `${place}: ${said.en}.`);
}
