import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { s3Archive } from '../../floor/archive/s3-archive';
import type { FileStore } from '../../floor/files/file-store';

const prefix = 'files/';

/** The files bucket of a stage, with an operator's own rights. It remembers what was removed for as long as its rules say. */
export function bucketStore(bucket: string, config: S3ClientConfig = {}): FileStore {
  const client = new S3Client(config);
  return {
    ...s3Archive(bucket, prefix, config),
    async *stored() {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix }))
        for (const { Key = '', Size = 0, LastModified = new Date() } of page.Contents ?? [])
          yield { name: Key.slice(prefix.length), bytes: Size, at: LastModified };
    },
    async removed(name) {
      const Key = prefix + name;
      const { Versions = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: Key }));
      const newest = Versions.find((version) => version.Key === Key);
      if (!newest?.VersionId) return undefined;
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key, VersionId: newest.VersionId }));
      return Body?.transformToByteArray();
    },
  };
}
