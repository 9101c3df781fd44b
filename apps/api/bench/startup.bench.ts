import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '../src/entries/demo/accounts';
import { timed } from './measure';
import { figure, section } from './report';

const root = join(import.meta.dirname, '../../..');
const port = 8791;

const other = /全部就绪/;
const reads = 200;

/** P13, P19: `npm start` in this folder, built and installed, to its first answer; with the demo world loaded, and again. */
export async function startup(): Promise<void> {
  section('npm start, installed and built');
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-bench-'));
  try {
    figure('P13', 'seconds to the first answer, demo world loaded', await secondsToReady(folder), 60, ' s');
    figure('P13', 'seconds to the first answer, again', await secondsToReady(folder), 5, ' s');
    await rm(folder, { recursive: true, force: true });
    const { firstS, allS, meanwhile, after } = await loadedBehind(folder);
    figure('P19', 'seconds to the first committee of the demo world', firstS, 20, ' s');
    figure('P19', 'seconds from there to all committees', allS, 90, ' s');
    figure('P19', 'p95 of a read meanwhile, against that afterwards', p95(meanwhile) / p95(after), 5);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function secondsToReady(folder: string): Promise<number> {
  return started(folder, async (untilReady) => (await timed(untilReady)).ms / 1000);
}

/** How long the first committee takes and then the others, and what a read costs while they come and when they are there. */
async function loadedBehind(folder: string) {
  return started(folder, async (untilReady, said) => {
    const { ms: firstMs } = await timed(untilReady);
    const read = await reader();
    const meanwhile: number[] = [];
    const { ms: allMs } = await timed(async () => {
      while (!other.test(said())) meanwhile.push(await read());
    });
    const after: number[] = [];
    while (after.length < reads) after.push(await read());
    return { firstS: firstMs / 1000, allS: allMs / 1000, meanwhile, after };
  });
}

/** Runs `npm start` for as long as the work with it takes. */
async function started<Result>(
  folder: string,
  work: (untilReady: () => Promise<void>, said: () => string) => Promise<Result>,
): Promise<Result> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const untilReady = async () => {
    while (!(await isReady())) {
      if (server.exitCode !== null) throw new Error('npm start ended before it was ready.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  try {
    return await work(untilReady, () => said);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

/** A page of a list, read by the office of the first committee; how many milliseconds it took. */
async function reader(): Promise<() => Promise<number>> {
  const origin = `http://127.0.0.1:${port}`;
  const signedIn = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: 'demo.qindu', password: demoPassword }),
  });
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async () => {
    const { ms } = await timed(async () => {
      const answer = await fetch(`${origin}/api/v1/committees/qindu/opinions?limit=20`, { headers: { cookie } });
      await answer.json();
      if (!answer.ok) throw new Error(`A read was answered ${answer.status}.`);
    });
    return ms;
  };
}

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

async function isReady(): Promise<boolean> {
  const answered = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
  return answered?.status === 200;
}
