import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { NotThere, type Archive } from './archive';

/** An archive in a bucket, under a prefix or at its top. */
export function s3Archive(bucket: string, prefix = '', config: S3ClientConfig = {}): Archive {
  const client = new S3Client(config);
  const place = (name: string) => ({ Bucket: bucket, Key: prefix + name });
  return {
    put: async (name, bytes) => void (await client.send(new PutObjectCommand({ ...place(name), Body: bytes }))),
    async get(name) {
      const { Body } = await client.send(new GetObjectCommand(place(name))).catch((cause: unknown) => {
        throw cause instanceof NoSuchKey ? new NotThere(name, { cause }) : cause;
      });
      if (!Body) throw new Error(`${name} has no content.`);
      return Body.transformToByteArray();
    },
    remove: async (name) => void (await client.send(new DeleteObjectCommand(place(name)))),
    async *list(begin) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix + begin }))
        for (const { Key = '' } of page.Contents ?? []) yield Key.slice(prefix.length);
    },
  };
}
