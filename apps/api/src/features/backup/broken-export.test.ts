import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderArchive } from '../../floor/archive/folder-archive';
import { sha256 } from '../../floor/canonical';
import { openWorld, tablesOf } from '../../../test-support/world';
import { operated } from '../../../test-support/operated';
import { exportTables } from './export';
import type { Manifest } from './format';

let folder: string;
let good: string;
let manifest: Manifest;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianluo-broken-'));
  good = join(folder, 'good');
  const world = await openWorld();
  manifest = await exportTables(tablesOf(world).everyRow, { archive: folderArchive(good), now: world.deps.now });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Damaging = (place: string) => Promise<void>;
const changed =
  (change: (manifest: Manifest) => unknown): Damaging =>
  async (place) => {
    const copy = structuredClone(manifest);
    await writeFile(join(place, 'manifest.json'), JSON.stringify(change(copy) ?? copy));
  };
const platformsPiece = () => manifest.tables.platforms.pieces[0]?.name ?? '';

/** Puts other lines into a piece, and their checksum into the manifest: what a fault in writing it would leave. */
const rewritten =
  (rewrite: (lines: string[]) => string[]): Damaging =>
  async (place) => {
    const file = join(place, platformsPiece());
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    const bytes = gzipSync(
      rewrite(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    await writeFile(file, bytes);
    await changed(({ tables }) => {
      const [piece] = tables.platforms.pieces;
      if (piece) piece.sha256 = sha256(bytes);
    })(place);
  };

const damages: readonly (readonly [what: string, damage: Damaging, said: RegExp])[] = [
  ['no manifest', (place) => rm(join(place, 'manifest.json')), /没有备份清单/],
  ['a manifest of garbage', (place) => writeFile(join(place, 'manifest.json'), '\0\0{'), /不是 JSON/],
  ['an empty manifest', (place) => writeFile(join(place, 'manifest.json'), ''), /不是 JSON/],
  [
    'another program’s manifest',
    (place) => writeFile(join(place, 'manifest.json'), '{"name":"x"}'),
    /内容不对.*format/,
  ],
  ['a newer format', changed((each) => ({ ...each, format: 3 })), /格式是 3.*this release reads 1 and 2/],
  ['files that the manifest does not tell of', changed((each) => ({ ...each, format: 2 })), /内容不对.*files/],
  [
    'a manifest without a table',
    changed(({ tables, ...rest }) => ({ ...rest, tables: { ...tables, grid: undefined } })),
    /内容不对（tables\.grid）/,
  ],
  [
    'a manifest with an unknown table',
    changed(({ tables, ...rest }) => ({ ...rest, tables: { ...tables, gridd: tables.grid } })),
    /内容不对（tables）.*gridd/,
  ],
  [
    'a table whose pieces do not add up',
    changed(({ tables }) => void (tables.ledger.rows += 1)),
    /内容不对（tables\.ledger）/,
  ],
  [
    'a piece with another number of rows',
    changed(({ tables: { platforms } }) => {
      platforms.rows += 1;
      platforms.pieces[0]!.rows += 1;
    }),
    /行，清单上是/,
  ],
  ['another hash of rows', changed(({ tables }) => void (tables.platforms.hash = '0'.repeat(64))), /platforms 的行/],
  ['no checksum', changed(({ tables }) => void (tables.platforms.pieces[0]!.sha256 = '')), /内容不对.*sha256/],
  [
    'a piece outside of the export',
    changed(({ tables }) => void (tables.platforms.pieces[0]!.name = '../../etc/platforms-0001.ndjson.gz')),
    /内容不对（tables\.platforms\.pieces\.0\.name）/,
  ],
  [
    'a piece named twice',
    changed(({ tables: { platforms } }) => {
      platforms.rows *= 2;
      platforms.pieces.push(platforms.pieces[0]!);
    }),
    /内容不对.*twice/,
  ],
  ['a missing piece', (place) => rm(join(place, platformsPiece())), /缺少 rows\//],
  ['a piece that was cut off', (place) => truncate(join(place, platformsPiece()), 40), /校验和不符/],
  [
    'a piece that was saved cut off',
    async (place) => {
      const bytes = (await readFile(join(place, platformsPiece()))).subarray(0, 40);
      await writeFile(join(place, platformsPiece()), bytes);
      await changed(({ tables }) => void (tables.platforms.pieces[0]!.sha256 = sha256(bytes)))(place);
    },
    /读不出来/,
  ],
  ['a line that is no JSON', rewritten(([first = '', ...rest]) => [first.slice(1), ...rest]), /读不出来/],
  ['a line that is no row', rewritten(([, ...rest]) => ['{"pk":"qindu"}', ...rest]), /不是数据行/],
  ['a row left out', rewritten(([, ...rest]) => rest), /行，清单上是/],
  ['a row that was changed', rewritten((lines) => lines.map((line) => line.replace('秦都', '秦汉'))), /platforms 的行/],
];

test.each(damages)('%s is refused in a sentence, and no data folder is begun', async (what, damage, said) => {
  const place = join(folder, what);
  const data = join(folder, `${what} data`);
  await cp(good, place, { recursive: true });
  await damage(place);

  const { code, output } = await operated(['restore', '--from', place, '--yes'], { DATA_DIR: data });

  expect([code, output]).toEqual([1, expect.stringMatching(said)]);
  expect(output).toContain('没有写入任何数据');
  expect(output).not.toMatch(/Error|\n\s+at /);
  expect(await readdir(data).catch(() => [])).toEqual([]);
});

test('undamaged it is restored', async () => {
  const { code, output } = await operated(['restore', '--from', good, '--yes'], { DATA_DIR: join(folder, 'data') });

  expect([code, output]).toEqual([0, expect.stringContaining('已恢复到')]);
});
