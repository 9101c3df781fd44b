import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built product on a free port, with a demo world of its own: what one worker's tests change no other's sees. */
export async function startServer(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-browser-'));
  const server = spawn(process.execPath, ['apps/api/dist/local.mjs'], {
    cwd: join(import.meta.dirname, '../../../..'),
    // What the tests look at, all of it there with the first answer.
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: folder,
      LIANLUO_DEMO: 'qindu,xincheng,yanchuan,changqing,weinan,shache',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      said += String(text);
      const address = /Lianluo: (http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`The server ended before it answered:\n${said}`)));
  });
  return {
    origin,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
