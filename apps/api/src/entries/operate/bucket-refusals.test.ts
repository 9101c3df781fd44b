import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operated } from '../../../test-support/operated';
import { operatedFolders } from '../../../test-support/operated-folders';

const { newPlace, aRestoredFolder } = operatedFolders();

describe('a bucket that refuses', () => {
  let server: Server;
  let endpoint: string;
  let code = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      response
        .writeHead(code === 'AccessDenied' ? 403 : 404, { 'content-type': 'application/xml' })
        .end(`<Error><Code>${code}</Code><Message>In its own words.</Message></Error>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => void server.close());
  const bucket = () => ({
    AWS_ENDPOINT_URL_S3: endpoint,
    AWS_REGION: 'ap-southeast-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  });

  test.each([
    ['NoSuchBucket', 's3://nosuch/backup：没有这个存储桶'],
    ['AccessDenied', 's3://nosuch/backup：没有读写权限'],
    ['NoSuchKey', '没有备份清单 manifest.json'],
  ])('by %s is told in a sentence', async (name, said) => {
    code = name;

    const restored = await operated(['restore', '--from', 's3://nosuch/backup', '--yes'], {
      ...bucket(),
      DATA_DIR: newPlace(),
    });

    expect(restored).toEqual({ code: 1, output: expect.stringContaining(said) });
    expect(restored.output).not.toMatch(/\n\s+at /);
  });

  test.each([
    [
      'no region',
      { AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined },
      's3://nosuch/backup：不知道存储桶在哪个区域',
    ],
    ['nobody signed in', { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined }, '没有找到 AWS 凭证'],
  ])('with %s it is told as that', async (_, less, said) => {
    const environment = { ...bucket(), ...less, AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' };

    expect(
      await operated(['restore', '--from', 's3://nosuch/backup', '--yes'], { ...environment, DATA_DIR: newPlace() }),
    ).toEqual({ code: 1, output: expect.stringContaining(said) });
  });

  test('a backup to a bucket that is not there as well', async () => {
    code = 'NoSuchBucket';
    const { data } = await aRestoredFolder();

    expect(await operated(['backup', '--to', 's3://nosuch'], { ...bucket(), DATA_DIR: data })).toEqual({
      code: 1,
      output: expect.stringContaining('s3://nosuch：没有这个存储桶'),
    });
  });
});
