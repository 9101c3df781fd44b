import type { Archive } from '../archive/archive';

/** `s3://bucket/prefix`, or a folder of this machine. */
export async function openArchive(place: string): Promise<Archive> {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(place) ?? [];
  if (bucket === undefined) {
    const { folderArchive } = await import('../archive/folder-archive');
    return folderArchive(place);
  }
  const { s3Archive } = await import('../archive/s3-archive');
  return s3Archive(bucket, prefix === '' ? '' : `${prefix.replace(/\/$/, '')}/`);
}
