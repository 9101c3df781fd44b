import { NoSuchBucket, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { bucketNameOf, stackNameOf } from '../src/names';
import { stageOf, type Stage } from '../src/stages';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Puts the hashed assets of this build beside those of earlier ones. Exits with 3 where the bucket is not made yet. */
async function uploadSite(name: string): Promise<void> {
  const stage = stageOf(name);
  const bucket = bucketNameOf(accountOf(stage), stage, 'site');
  const folder = join(import.meta.dirname, '../../apps/admin/dist/assets');
  const s3 = new S3Client({ region: stage.region });
  const files = readdirSync(folder).filter((file) => extname(file) in types);
  for (const file of files)
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `assets/${file}`,
        Body: readFileSync(join(folder, file)),
        ContentType: types[extname(file)],
        CacheControl: 'public, max-age=31536000, immutable',
      }),
    );
  console.log(`${files.length} 个静态文件已上传 assets uploaded.`);
}

/** The account that the assembly was made for. */
function accountOf(stage: Stage): string {
  const file = join(import.meta.dirname, '../cdk.out', stage.name, 'manifest.json');
  const { artifacts } = JSON.parse(readFileSync(file, 'utf8')) as {
    artifacts: Record<string, { environment?: string }>;
  };
  const account = /^aws:\/\/(\d+)\//.exec(artifacts[stackNameOf(stage, 'App')]?.environment ?? '')?.[1];
  if (account === undefined) throw new Error(`${file} names no account.`);
  return account;
}

await uploadSite(process.argv[2] ?? '').catch((error: unknown) => {
  if (!(error instanceof NoSuchBucket)) throw error;
  process.exitCode = 3;
});
