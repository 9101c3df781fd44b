import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DataFolderError } from '../../floor/storage/classic';
import { isDiskFull } from './disk-full';
import { explained } from './fault';

test.skipIf(!existsSync('/dev/full'))('a disk that is full is told as that', async () => {
  const error: unknown = await writeFile('/dev/full', 'a row').catch((cause: unknown) => cause);

  expect([isDiskFull(error), explained(error)]).toEqual([true, expect.stringContaining('磁盘已满')]);
});

test('however LevelDB and what opens it wrap it', () => {
  const said = Object.assign(new Error('IO error: /data/tables/000003.log: No space left on device'), {
    code: 'LEVEL_IO_ERROR',
  });
  const notOpen = Object.assign(new Error('Database failed to open', { cause: said }), {
    code: 'LEVEL_DATABASE_NOT_OPEN',
  });

  for (const error of [said, new DataFolderError('unusable', '/data/tables', { cause: notOpen })])
    expect(explained(error)).toContain('磁盘已满');
  expect(explained(new DataFolderError('unusable', '/data/tables'))).toContain('无法打开');
});
