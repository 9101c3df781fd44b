import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStreets, csv, form, imports, roster, upload } from '../../../test-support/import/importing';
import { readSheet } from '../../floor/sheet/read-sheet';
import { checkFile } from '../../features/import/sheet-tasks';
import type { Client } from '../../../test-support/client';
import type { Scope } from '../../floor/context';
import { openWorld, type World } from '../../../test-support/world';
import { sheetThreads, type SheetThreads } from './sheet-threads';

const thread = new URL('../../sheet-thread.ts', import.meta.url);

let world: World;
let office: Client;
let threads: SheetThreads;
/** Of the call that asked last. */
let asking: Scope;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  threads = sheetThreads(thread);
  world.deps.sheets = {
    run: (task, scope, input) => {
      asking = scope;
      return threads.run(task, scope, input);
    },
  };
});
afterAll(() => threads.stop());

/** Bounds of its own, for what is to meet them. */
async function tight<Result>(
  limits: Parameters<typeof sheetThreads>[1],
  use: (threads: SheetThreads, scope: Scope) => Promise<Result>,
): Promise<Result> {
  const own = sheetThreads(thread, limits);
  try {
    return await use(own, asking);
  } finally {
    await own.stop();
  }
}

describe('in a thread as in place', { timeout: 60_000 }, () => {
  test('a file is refused with its own reason', async () => {
    const { status, body } = await office.post(imports, form('members', new File(['<html></html>'], 'page.html')));

    expect([status, body.code]).toEqual([422, 'import.not-a-workbook']);
  });

  test('a roster is previewed, written and exported', async () => {
    const preview = await upload(world, office, 'members', await roster());
    expect(preview.status).toBe('ready');
    expect(preview.totals).toMatchObject({ rows: 255, error: 0 });

    await office.post(`${imports}/${preview.id}/actions/commit`, { mode: 'valid' });
    await world.idle();
    const { body } = await office.post<Uint8Array>('/committees/qindu/exports', { kind: 'members' });

    // Title, unit and day, what is in it, the header; below them everybody.
    expect((await readSheet(body, 'a.xlsx')).rows).toHaveLength(4 + preview.totals.new);
  });

  test('what it finds is marked in the file of the office', async () => {
    const file = csv([
      ['姓名', '界别', '联系电话'],
      ['张三', '', '12'],
    ]);
    const { id } = await upload(world, office, 'members', file);

    const { status, body } = await office.get<Uint8Array>(`${imports}/${id}/error-workbook`);

    expect(status).toBe(200);
    expect((await readSheet(body, 'a.xlsx')).rows[1]?.[0]).toContain('界别');
  });

  test('a batch that is refused as a whole says why', async () => {
    const { problem } = await upload(world, office, 'members', csv([['姓名', '界别', '联系电话']]));

    expect(problem?.code).toBe('import.empty');
  });
});

describe('a task has its bounds', { timeout: 60_000 }, () => {
  const file = (bytes: Uint8Array) => ({ bytes, fileName: 'a.csv' });
  /** A table of 590,000 cells, which no 16 MB hold. */
  const large = file(new TextEncoder().encode(`姓名,界别\n${`${'甲乙丙丁戊,'.repeat(58)}己\n`.repeat(10_000)}`));
  const small = file(new TextEncoder().encode('姓名,界别\n甲,教育界\n'));

  test('over its memory it is refused, and the next one is done', async () => {
    await tight({ threads: 1, heapMb: 16 }, async (own, scope) => {
      await expect(own.run(checkFile, scope, large)).rejects.toMatchObject({ code: 'sheet.too-heavy' });
      await expect(own.run(checkFile, scope, small)).resolves.toBeUndefined();
    });
  });

  test('over its time it is refused', async () => {
    await tight({ seconds: 0.01 }, async (own, scope) => {
      await expect(own.run(checkFile, scope, large)).rejects.toMatchObject({ code: 'sheet.too-heavy' });
    });
  });

  test('what finds no place to wait is told when to come back', async () => {
    await tight({ threads: 1, waiting: 2 }, async (own, scope) => {
      const all = await Promise.allSettled(Array.from({ length: 5 }, () => own.run(checkFile, scope, small)));

      expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
      expect(all[3]).toMatchObject({ reason: { code: 'server.busy', retryAfterSeconds: 5 } });
    });
  });

  test('a thread that had nothing to do is gone, and another does what comes next', async () => {
    await tight({ threads: 1, idleMs: 20 }, async (own, scope) => {
      await own.run(checkFile, scope, small);
      await new Promise((resolve) => setTimeout(resolve, 200));

      await expect(own.run(checkFile, scope, small)).resolves.toBeUndefined();
    });
  });
});
