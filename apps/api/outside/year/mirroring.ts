import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The mirror as a process, and the copy that it keeps in a folder. */
export interface Mirroring {
  start: () => void;
  /** As a cut of the power would. */
  kill: () => Promise<void>;
  /** Waits until the copy holds so many opinions whose titles begin so. */
  holds: (title: string, count: number) => Promise<void>;
  /** Runs until there is nothing more to follow. */
  catchUp: () => Promise<void>;
  /** Ends what still runs. */
  stop: () => void;
  setKey: (key: string) => Promise<void>;
  copyOf: (collection: string) => Promise<Map<string, Record<string, unknown>>>;
  /** What it said so far, a line each. */
  said: string[];
}

export async function mirrorInto(
  folder: string,
  url: string,
  collections: Readonly<Record<string, object>>,
): Promise<Mirroring> {
  for (const each of Object.keys(collections)) await mkdir(join(folder, each), { recursive: true });
  const said: string[] = [];
  let running: ChildProcess | undefined;
  const run = (...more: string[]) => {
    const script = join(import.meta.dirname, 'mirror.mjs');
    const child = spawn(process.execPath, [script, url, 'qindu', folder, JSON.stringify(collections), ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => void said.push(...text.trim().split('\n')));
    return child;
  };
  return {
    said,
    start: () => void (running = run()),
    async kill() {
      if (!running || running.exitCode !== null) throw new Error('The mirror had ended by itself.');
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      await ended;
      running = undefined;
    },
    stop: () => void running?.kill('SIGKILL'),
    async holds(title, count) {
      const isOne = (thing: Record<string, unknown>) => String(thing['title']).startsWith(title);
      while ([...(await copyOf('opinions')).values()].filter(isOne).length < count) await delay(250);
    },
    async catchUp() {
      const [code] = (await once(run('once'), 'exit')) as [number | null];
      if (code !== 0) throw new Error(`The mirror ended with ${code}.`);
    },
    setKey: (key) => writeFile(join(folder, 'key'), key),
    copyOf,
  };

  async function copyOf(collection: string): Promise<Map<string, Record<string, unknown>>> {
    const names = await readdir(join(folder, collection));
    const rows = await Promise.all(
      names.map(async (name) => {
        const { thing } = JSON.parse(await readFile(join(folder, collection, name), 'utf8')) as {
          thing: Record<string, unknown> & { id: string };
        };
        return [thing.id, thing] as const;
      }),
    );
    return new Map(rows);
  }
}
