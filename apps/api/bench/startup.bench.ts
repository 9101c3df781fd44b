import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { timed } from './measure';
import { figure, section } from './report';

const root = join(import.meta.dirname, '../../..');
const port = 8791;

/** P13: `npm start` in this folder, built and installed, to its first answer; with the demo world loaded, and again. */
export async function startup(): Promise<void> {
  section('npm start, installed and built');
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-bench-'));
  try {
    figure('P13', 'seconds to the first answer, demo world loaded', await secondsToReady(folder), 60, ' s');
    figure('P13', 'seconds to the first answer, again', await secondsToReady(folder), 5, ' s');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function secondsToReady(folder: string): Promise<number> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
  const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const { ms } = await timed(async () => {
      while (!(await isReady())) {
        if (server.exitCode !== null) throw new Error('npm start ended before it was ready.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    return ms / 1000;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function isReady(): Promise<boolean> {
  const answered = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
  return answered?.status === 200;
}
