import { lianluo, type Lianluo } from '@lianluo/client';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPassword } from '../../src/entries/demo/accounts';
import { serve } from '../../test-support/served';

/** The server of a county, on a clock that is put where a test wants it. */
export interface County {
  url: string;
  now: () => Date;
  /** Puts the clock on, and with it the server's. */
  setClock: (to: string) => Promise<void>;
  killAndRestart: () => Promise<void>;
  /** 管理员 at a browser: signs in anew. */
  administrator: () => Promise<Lianluo>;
  stop: () => Promise<void>;
}

export async function openCounty(from: string): Promise<County> {
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-year-'));
  const clock = join(folder, 'clock');
  let shift = 0;
  const put = async (to: string) => {
    shift = Date.parse(to) - Date.now();
    await writeFile(clock, String(shift));
  };
  await put(from);
  const preload = join(import.meta.dirname, 'clock.mjs');
  const server = await serve({ now: from, preload, env: { CLOCK_FILE: clock } });
  const url = server.origin();
  return {
    url,
    now: () => new Date(Date.now() + shift),
    async setClock(to) {
      await put(to);
      server.signal('SIGUSR2');
    },
    killAndRestart: () => server.killAndRestart(),
    async administrator() {
      const entered = await fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'demo.qindu', password: demoPassword }),
      });
      const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return lianluo({
        url,
        committee: 'qindu',
        fetch: (to, request) => fetch(to, { ...request, headers: { ...(request.headers as object), cookie } }),
      });
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
