import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoPassword } from '../src/entries/demo/accounts';
import { openClassic } from '../src/floor/storage/classic';
import serverEnv from '../server-env.json' with { type: 'json' };
import { openWorld } from './world';

/** The local server, built and as a process of its own, with the accounts of a world in its tables. */
export interface Served {
  /** Where a browser finds it. */
  origin: () => string;
  /** Signs in, and sends what a browser would. */
  as: (username: string) => Promise<Caller>;
  /** The most memory the process ever held, in MiB. */
  peakMb: () => number;
  /** What it holds now. */
  residentMb: () => number;
  /** Ends it as a cut of the power would, and starts it on the same tables and port. Who was signed in still is. */
  killAndRestart: () => Promise<void>;
  /** Sends it a signal. */
  signal: (name: NodeJS.Signals) => void;
  stop: () => Promise<void>;
}

export type Caller = (
  method: string,
  path: string,
  body?: string | Uint8Array<ArrayBuffer>,
  type?: string,
) => Promise<Response>;

const workspace = join(import.meta.dirname, '..');

export interface Serving {
  /** When the accounts were made. */
  now?: string;
  /** A module that node loads before the server, and what it is told. */
  preload?: string;
  env?: Readonly<Record<string, string>>;
}

/** Builds the local run and starts it on a free port. */
export async function serve({ now = new Date().toISOString(), preload, env = {} }: Serving = {}): Promise<Served> {
  // Its libraries are found from here.
  const bundle = join(workspace, 'node_modules/.cache', `served-${process.pid}`);
  await promisify(execFile)(process.execPath, ['build.mjs', bundle], { cwd: workspace });
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-served-'));
  const world = await openWorld({
    storage: ({ clock }) => openClassic(join(folder, 'tables'), { clock, consumers: ['scorecards'] }),
    now,
  });
  await world.storage.close();

  let port = '0';
  const start = async () => {
    const loaded = preload === undefined ? [] : ['--import', preload];
    const server = spawn(process.execPath, [...loaded, join(bundle, 'local.mjs')], {
      env: {
        ...serverEnv,
        ...process.env,
        ...env,
        PORT: port,
        DATA_DIR: folder,
        LIANLUO_DEMO: 'none',
        DYNAMODB_ENDPOINT: '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(server, 'exit');
    const origin = await announced(server);
    port = new URL(origin).port;
    return { server, ended, origin };
  };
  let running = await start();
  return {
    origin: () => running.origin,
    as: (username) => signedIn(() => `${running.origin}/api/v1`, username),
    peakMb: () => memoryMb(running.server, 'VmHWM'),
    residentMb: () => memoryMb(running.server, 'VmRSS'),
    async killAndRestart() {
      running.server.kill('SIGKILL');
      await running.ended;
      running = await start();
    },
    signal: (name) => void running.server.kill(name),
    async stop() {
      running.server.kill('SIGTERM');
      await running.ended;
      for (const each of [bundle, folder]) await rm(each, { recursive: true, force: true });
    },
  };
}

/** As Linux tells of a process. */
const memoryMb = ({ pid }: ChildProcess, field: 'VmHWM' | 'VmRSS'): number =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** It says where it is once it answers. */
function announced({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (origin) resolve(origin);
    });
    stdout?.once('end', () => reject(new Error(`The server ended: ${said}`)));
  });
}

async function signedIn(api: () => string, username: string): Promise<Caller> {
  const json = 'application/json';
  const entered = await fetch(`${api()}/session`, {
    method: 'POST',
    headers: { 'content-type': json },
    body: JSON.stringify({ username, password: demoPassword }),
  });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0];
  if (entered.status !== 201 || !cookie) throw new Error(`${username} cannot sign in: ${entered.status}.`);
  return (method, path, body, type = typeof body === 'string' ? json : undefined) =>
    fetch(`${api()}${path}`, {
      method,
      headers: { cookie, ...(type && { 'content-type': type }) },
      ...(body && { body }),
    });
}
