import { uploadSeconds, type Upload, type Uploads } from '../../floor/upload/uploads';
import { bucketAt } from './bucket';

/** Its name is in no key: two ids name nobody, and no path leads anywhere else. */
const keyOf = ({ committee, id }: Upload): string => `quarantine/${committee}/${id}`;

/** Files that browsers send to the bucket themselves. What was given up is removed by the bucket within a day or two. */
export function bucketUploads(origin: string): Uploads {
  const bucket = bucketAt(origin);
  return {
    async address(upload) {
      const headers = {
        'content-type': 'application/octet-stream',
        'x-amz-checksum-sha256': Buffer.from(upload.sha256, 'hex').toString('base64'),
      };
      // A browser says the length by itself, and lets no page say another.
      const signed = { ...headers, 'content-length': String(upload.bytes) };
      return { url: await bucket.signed('PUT', keyOf(upload), { seconds: uploadSeconds, headers: signed }), headers };
    },
    read: (upload) => bucket.get(keyOf(upload), upload.bytes),
    remove: (upload) => bucket.remove(keyOf(upload)),
  };
}
