import { access, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeRestoreMark } from '../../floor/storage/restore-mark';
import { openClassic } from '../../floor/storage/classic';
import { operated } from '../../../test-support/operated';
import { operatedFolders } from '../../../test-support/operated-folders';

const { good, newPlace, aRestoredFolder } = operatedFolders();

const onTables: string[][] = [
  ['backup', '--to', 'unused'],
  ['restore-committee', '--from', 'unused', '--committee', 'qindu', '--yes'],
  ['rebuild-scorecards', '--yes'],
  ['rebuild-guards', '--yes'],
  ['bootstrap', '--site', 'https://lianluo.example.gov.cn'],
  ['reset-officer', '--user', 'demo.audit', '--yes'],
];

describe.each(onTables.map((args) => [args[0], args] as const))('%s', (_, args) => {
  test('refuses a data folder that is not there by its name, and makes none', async () => {
    const data = newPlace();

    const { code, output } = await operated(args, { DATA_DIR: data });

    expect([code, output]).toEqual([1, expect.stringContaining(`${join(data, 'tables')} 里没有数据`)]);
    await expect(access(data)).rejects.toThrow('ENOENT');
  });

  test('refuses half of a restore', async () => {
    const tables = join(newPlace(), 'tables');
    const storage = await openClassic(tables);
    await writeRestoreMark(storage, { export: 'f00d', endedAt: '2026-11-26T02:00:00.000Z' });
    await storage.close();

    const { code, output } = await operated(args, { DATA_DIR: join(tables, '..') });

    expect([code, output]).toEqual([1, expect.stringContaining('上次恢复没有完成')]);
    expect(output).toContain('2026-11-26T02:00:00.000Z');
  });
});

test('tables without a committee are not saved over a backup', async () => {
  const data = newPlace();
  await (await openClassic(join(data, 'tables'))).close();

  const { code, output } = await operated(['backup', '--to', good], { DATA_DIR: data });

  expect([code, output]).toEqual([1, expect.stringContaining('没有任何政协，没有备份；原有备份未动')]);
  expect(await operated(['restore', '--from', good, '--yes'], { DATA_DIR: newPlace() })).toMatchObject({ code: 0 });
});

test('a lost CURRENT is damage, and written back as the message says everything is there again', async () => {
  const { data, tables } = await aRestoredFolder();
  const before = await operated(['backup', '--to', newPlace()], { DATA_DIR: data });
  await rm(join(tables, 'CURRENT'));
  const names = await readdir(tables);

  for (const [args, more] of [
    [['backup', '--to', newPlace()], {}],
    // Accepting what is lost would lose everything here.
    [['backup', '--to', newPlace()], { LIANLUO_DAMAGED: 'accept' }],
    [['verify'], {}],
  ] as const) {
    const { code, output } = await operated(args, { DATA_DIR: data, ...more });
    expect([code, output]).toEqual([1, expect.stringContaining('CURRENT 不见了')]);
  }
  expect(new Set(await readdir(tables))).toEqual(new Set(names));

  const { output } = await operated(['verify'], { DATA_DIR: data });
  const [, manifest = ''] = /echo (\S+) > CURRENT/.exec(output) ?? [];
  await writeFile(join(tables, 'CURRENT'), `${manifest}\n`);
  expect(await operated(['backup', '--to', newPlace()], { DATA_DIR: data })).toEqual(before);
});

test.each(['rebuild-scorecards', 'rebuild-guards'])('%s refuses a committee that is not there', async (name) => {
  const { data } = await aRestoredFolder();

  const { code, output } = await operated([name, '--committee', 'nosuch', '--yes'], { DATA_DIR: data });

  expect([code, output]).toEqual([1, expect.stringContaining('没有政协 nosuch')]);
  expect(output).not.toContain('✓');
});

test('what is restored is for its owner’s eyes, whatever the umask', async () => {
  const before = process.umask(0);
  try {
    const { data, tables } = await aRestoredFolder();
    for (const each of [data, tables]) expect((await stat(each)).mode & 0o777).toBe(0o700);
  } finally {
    process.umask(before);
  }
});

test('a place that is no folder is told by its name', async () => {
  const { data } = await aRestoredFolder();
  const file = newPlace();
  await writeFile(file, '');

  for (const args of [
    ['backup', '--to', file],
    ['restore', '--from', file, '--yes'],
  ])
    expect(await operated(args, { DATA_DIR: data })).toEqual({
      code: 1,
      output: `${file}：不是文件夹。 ${file}: it is no folder.`,
    });
});

test('a state is asked for at an instant that has been', async () => {
  const args = ['state-at', '--from', good, '--changes', good, '--to', newPlace(), '--at'];

  expect(await operated([...args, 'yesterday'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('须是时刻'),
  });
  expect(await operated([...args, '2999-01-01'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('还没有到'),
  });
});

test.each(['s3:/bucket/backup', 'S3://bucket/backup', 's3://', 's3:bucket', 'https://bucket.s3.example/backup'])(
  'an address that was mistyped, %s, is no folder of that name',
  async (place) => {
    const { data } = await aRestoredFolder();

    expect(await operated(['backup', '--to', place], { DATA_DIR: data })).toEqual({
      code: 1,
      output: expect.stringContaining('s3://桶/前缀'),
    });
    await expect(access(place)).rejects.toThrow('ENOENT');
  },
);

test.each(['', 'tables', 'backup/2026-11-26'])(
  'nothing is saved into the data folder, not to “%s” in it',
  async (below) => {
    const { data } = await aRestoredFolder();
    expect(await operated(['backup', '--to', join(data, below)], { DATA_DIR: data })).toEqual({
      code: 1,
      output: expect.stringContaining('备份要放在别处'),
    });
    const saved = (await readdir(data, { recursive: true })).filter((name) => /manifest\.json|ndjson/.test(name));
    expect(saved).toEqual([]);
    // Only the beginning of its name.
    expect(await operated(['backup', '--to', `${data}-backup`], { DATA_DIR: data })).toMatchObject({ code: 0 });
  },
);

test.each([
  ['backup', '--to='],
  ['rebuild-scorecards', '--committee=', '--yes'],
  ['backup', '--endpoint=', '--to', 'unused'],
])('an option that a shell has left empty is not meant: %s %s', async (...args) => {
  const { data } = await aRestoredFolder();

  expect(await operated(args, { DATA_DIR: data })).toEqual({ code: 1, output: expect.stringContaining('是空的') });
});

test.each([
  ['backup', '--endpoint', '127.0.0.1:8000', '--to', 'unused'],
  ['bootstrap', '--site', 'your.domain'],
])('an address without its scheme is told: %s %s', async (...args) => {
  const { data } = await aRestoredFolder();

  expect(await operated(args, { DATA_DIR: data })).toEqual({ code: 1, output: expect.stringContaining('http://') });
});
