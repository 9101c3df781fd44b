import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const workspace = join(import.meta.dirname, '..');

const program = `
import { lianluo, LianluoProblem, type Opinion } from '@lianluo/client';
declare const process: { argv: string[] };

const client = lianluo({ url: process.argv[2] ?? '', key: 'llk_test', committee: 'qindu' });
const titles: string[] = [];
for await (const opinion of client.opinions.list({ status: 'issued' })) titles.push(opinion.title);
const one: Opinion = await client.opinions.read({ id: 'a' });
const refused = await client.opinions.adopt({ id: 'a', body: { level: 'city', adoptedOn: '2026-05-20' } }).catch(
  (error: unknown) => (error instanceof LianluoProblem ? error.code : 'another'),
);
console.log(JSON.stringify([titles, one.handlingUnits.map(({ state }) => state), refused]));
// @ts-expect-error: there is no such state
void client.opinions.list({ status: 'printed' });
// @ts-expect-error: a step needs the version it was decided on
const missing: Parameters<typeof client.opinions.submit>[0] = { id: 'a', body: {} };
void missing;
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-packed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  'the packed package works in an empty folder: alone, typed, and for another program',
  { timeout: 60_000 },
  async () => {
    const { stdout: packed } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: workspace });
    const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    const installed = join(folder, 'node_modules/@lianluo/client');
    await mkdir(installed, { recursive: true });
    await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', installed]);
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'program.ts'), program);

    expect(files.map(({ path }) => path).toSorted()).toEqual([
      'README.md',
      'dist/index.d.ts',
      'dist/index.js',
      'package.json',
    ]);
    expect(await readdir(join(folder, 'node_modules'))).toEqual(['@lianluo']);

    // The types are whole by themselves, and say no to what the API would refuse.
    const tsc = join(workspace, 'node_modules/typescript/bin/tsc');
    const flags =
      '--strict --exactOptionalPropertyTypes --target es2022 --module nodenext --lib es2023,dom,dom.iterable --skipDefaultLibCheck';
    await run(process.execPath, [tsc, ...flags.split(' '), 'program.ts'], { cwd: folder }).catch(
      (error: { stdout: string }) => {
        throw new Error(error.stdout);
      },
    );

    const server = createServer(({ url }, answer) => {
      const adopts = url?.endsWith('/adoptions') ?? false;
      answer.writeHead(adopts ? 409 : 200, { 'content-type': 'application/json' });
      const page = { items: [{ title: '早市' }], nextCursor: null, total: 1 };
      const one = { handlingUnits: [{ state: 'replied' }] };
      answer.end(JSON.stringify(adopts ? { code: 'opinion.already-adopted' } : url?.endsWith('/a') ? one : page));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    // It listens on a port, so its address is one.
    const { port } = server.address() as AddressInfo;
    const { stdout } = await run(process.execPath, ['program.js', `http://127.0.0.1:${port}`], { cwd: folder });
    server.close();

    expect(JSON.parse(stdout)).toEqual([['早市'], ['replied'], 'opinion.already-adopted']);
  },
);
