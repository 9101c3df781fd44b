import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { openClassic } from '../../src/floor/storage/classic';

/** The child of the full disk test: says which writes were acknowledged before, during and after no file could grow. */
const folder = process.argv[2] ?? '';
const storage = await openClassic(folder);
let count = 0;

const writeSome = async (some: number): Promise<void> => {
  for (let index = 0; index < some; index++) {
    const sk = `w${++count}`;
    try {
      await storage.write([{ table: 'ledger', put: { pk: 'c#opinion', sk, version: 1, text: 'x'.repeat(3000) } }]);
      process.stdout.write(`${sk}\n`);
    } catch {
      process.stdout.write(`refused ${sk}\n`);
    }
  }
};
const filesMayGrowTo = (bytes: string) =>
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);

await writeSome(20);
filesMayGrowTo('80000');
await writeSome(10);
const { rows } = await storage.list({ table: 'ledger', pk: 'c#opinion', limit: 100 });
process.stdout.write(`read ${rows.length}\n`);
filesMayGrowTo('unlimited');
await wait(1100);
await writeSome(20);
process.kill(process.pid, 'SIGKILL');
