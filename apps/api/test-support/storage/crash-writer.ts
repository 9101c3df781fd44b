import { openClassic } from '../../src/floor/storage/classic';

/** The child of the crash test: writes pairs of rows, says so when each is acknowledged, until it is killed. */
const folder = process.argv[2] ?? '';
const storage = await openClassic(folder);
const started = Date.now();

await Promise.all(
  Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 1; Date.now() - started < 30_000; n += 1) {
      const sk = `${writer}-${n}`;
      await storage.write([
        { table: 'ledger', put: { pk: 'c#opinion', sk, version: 1, dayPk: 'c#opinion', daySk: sk }, if: 'absent' },
        { table: 'journal', put: { pk: 'c#opinion', sk, version: 1 }, if: 'absent' },
      ]);
      process.stdout.write(`${sk}\n`);
    }
  }),
);
