import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder: string;
const children: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-local-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test(
  'it listens on this machine, answers when it is ready, and ends with the first signal and the second',
  { timeout: 60_000 },
  async () => {
    const port = await freePort();
    const run = start({ PORT: String(port), DATA_DIR: join(folder, 'kept') });
    await ready(port);

    const health = await fetch(`http://localhost:${port}/health`);
    expect(await health.json()).toEqual({ status: 'ready' });
    expect((await fetch(`http://127.0.0.1:${port}/api/v1/session`)).status).toBe(401);

    const busy = await start({ PORT: String(port), DATA_DIR: join(folder, 'other') }).ended;
    expect(busy).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^端口 \d+ 已被占用.* Port \d+ is taken.*\n$/),
    });

    const second = await start({ PORT: '0', DATA_DIR: join(folder, 'kept') }).ended;
    expect(second).toMatchObject({ code: 1, output: expect.stringMatching(/^数据文件夹 .*使用.* in use .*\n$/) });

    const asked = Date.now();
    run.child.kill('SIGINT');
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(0);
    expect(Date.now() - asked).toBeLessThan(2000);
  },
);

test('a data folder that is none is told in a sentence', { timeout: 30_000 }, async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, 'no folder');

  const { code, output } = await start({ PORT: '0', DATA_DIR: file }).ended;

  expect(code).toBe(1);
  expect(output).toMatch(/^数据文件夹 .* 无法打开.*\n$/);
});

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/local.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, DYNAMODB_ENDPOINT: '', LIANLUO_DEMO: 'none', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return { child, ended };
}

async function ready(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
