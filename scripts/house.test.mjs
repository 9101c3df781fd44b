import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { lostReferences } from './house/documents.mjs';
import { longSubjects } from './house/commits.mjs';
import { kindBreaches, kindList } from './house/kinds.mjs';
import { strayLimits } from './house/limits.mjs';
import { homeless, storeyBreaches } from './house/storeys.mjs';
import { distributionBreaches, limits, sizeBreaches } from './house/sizes.mjs';
import { versionBreaches } from './house/versions.mjs';
import { supportBreaches } from './house/test-support.mjs';
import { unofficialWords } from './house/words.mjs';
import { root } from './run.mjs';

test('an import goes down the storeys, never up', () => {
  const down = { from: 'features/export/sheet.ts', to: 'engine/work/ledger' };
  const up = { from: 'floor/http/mount.ts', to: 'features/export/sheet' };

  assert.deepEqual(storeyBreaches([down, up], []), ['floor/http/mount.ts may not import features/export/sheet']);
});

test('a feature does not import another, and its own files as it likes', () => {
  const own = { from: 'features/export/sheet.ts', to: 'features/export/columns' };
  const other = { from: 'features/grid/tree.ts', to: 'features/export/sheet' };

  assert.deepEqual(storeyBreaches([own, other], []), ['features/grid/tree.ts may not import features/export/sheet']);
});

test('a known breach is let through, and told when it is mended', () => {
  const known = ['features/grid -> features/export'];
  const breach = { from: 'features/grid/tree.ts', to: 'features/export/sheet' };

  assert.deepEqual(storeyBreaches([breach], known), []);
  assert.equal(storeyBreaches([], known).length, 1);
});

test('once a file stands on a storey, each does', () => {
  assert.deepEqual(homeless(['http/mount.ts', 'app.ts']), []);
  assert.deepEqual(homeless(['floor/http/mount.ts', 'local.ts']), []);
  assert.deepEqual(homeless(['floor/http/mount.ts', 'work/ledger.ts']), ['work/ledger.ts stands on no storey']);
  assert.equal(storeyBreaches([{ from: 'floor/http/mount.ts', to: 'local' }], []).length, 1);
});

test('a long file is told, and an excuse that is not needed', () => {
  const lines = new Map([
    ['short.ts', 1],
    ['other.ts', 1],
    ['long.ts', limits.most + 1],
  ]);

  assert.match(sizeBreaches(lines, new Map()).join('\n'), /long\.ts has 251 lines/);
  assert.doesNotMatch(sizeBreaches(lines, new Map([['long.ts', 'a table']])).join('\n'), /long\.ts/);
  assert.match(sizeBreaches(lines, new Map([['short.ts', 'a table']])).join('\n'), /short\.ts is short enough/);
});

test('half of the files and nine tenths of them keep their bounds', () => {
  const files = (/** @type {number} */ lines) => new Map(Array.from({ length: 9 }, (_, at) => [`${at}.ts`, lines]));

  assert.deepEqual(distributionBreaches(files(limits.median)), []);
  assert.match(distributionBreaches(files(limits.median + 1)).join(), /half of the files/);
  assert.match(distributionBreaches(files(limits.ninetieth + 1)).join(), /a tenth of the files/);
});

test('a limit is read where it is used, not stated again', () => {
  const contract = (/** @type {string} */ text) => strayLimits(new Map([['packages/contract/src/unit.ts', text]]));

  for (const line of ['line(40)', 'z.maxLength(20)', 'z.lte(500)', 'const mostOfficers = 10;'])
    assert.equal(contract(line).length, 1, line);
  assert.deepEqual(contract('line(most.name), z.maxLength(mostEntries.officers), z.gte(1)'), []);
  for (const control of ['maxlength="6"', ':max="500"'])
    assert.equal(strayLimits(new Map([['apps/admin/src/ui/A.vue', `<ElInput ${control} />`]])).length, 1, control);
  assert.deepEqual(strayLimits(new Map([['apps/api/src/entries/app.ts', 'line(40)']])), []);
});

test('tests stand on test support, production does not', () => {
  const to = 'apps/api/test-support/world';

  assert.equal(supportBreaches([{ from: 'apps/api/src/engine/work/ledger.store.ts', to }]).length, 1);
  assert.deepEqual(supportBreaches([{ from: 'apps/api/test-support/desk.ts', to }]), []);
});

test('a word that an office does not write is told with the one it writes', () => {
  const told = (/** @type {string} */ text, file = 'packages/domain/src/opinion/a.ts') => unofficialWords(file, text);

  assert.match(told("export const label = '报送人';").join(), /a\.ts:1 says “报送人” where an office writes 反映人/);
  assert.equal(told('export const words = (n: number) => `共 ${n} 件`;').length, 1);
  assert.deepEqual(told('export const words = (n: number) => `共 ${n} 条`;'), []);
  assert.deepEqual(told("// 报送人 once\nexport const label = '法律工作者';"), []);
  assert.deepEqual(told("export const heads = ['报送人'];", 'packages/domain/src/import/opinion-columns.ts'), []);
});

test('the guide is read as the screens are', () => {
  const told = (/** @type {string} */ text) => unofficialWords('README.zh-CN.md', text);

  assert.match(
    told('# 说明\n\n填三个站的节奏。').join(),
    /README\.zh-CN\.md:3 says “节奏” where an office writes 开展频次/,
  );
  assert.deepEqual(told('一年办结的 70 件实事'), []);
});

test('a template is read as it is seen: text beside values, attributes, and what is bound', () => {
  const told = (/** @type {string} */ template) =>
    unofficialWords('apps/admin/src/a.vue', `<script setup lang="ts">\nconst n = 3;\n</script>\n\n${template}\n`);
  const lines = (/** @type {string} */ inner) => told(`<template>\n  <p>${inner}</p>\n</template>`);

  assert.match(lines('共 {{ n }} 件').join(), /a\.vue:6 says/);
  assert.equal(lines('<b title="写入方式">方式</b>').length, 1);
  assert.equal(lines('<b :title="`往日的 ${n} 次`">次</b>').length, 1);
  assert.equal(lines('{{ n ? "驳回" : "通过" }}').length, 1);
  assert.deepEqual(lines('共 {{ n }} 条<!-- 件 once: 驳回 -->'), []);
});

test('a document names what is there', () => {
  const there = 'See `workspaces` in `scripts/stamp.mjs` and [the runbook](docs/operating.md).';
  const gone = 'See `nobody` in `scripts/stamp.mjs`, `scripts/gone.mjs` and [a page](docs/gone.md).';

  assert.deepEqual(lostReferences('README.md', there), []);
  assert.equal(lostReferences('README.md', gone).length, 3);
  assert.equal(lostReferences('docs/adr/0001-a-decision.md', gone).length, 3);
});

test('every workspace has the version that the changelog told last', () => {
  const changelog = '# Changelog\n\n## 0.2.0 – 2027-01-01\n\n## 0.1.0 – 2026-11-28\n';
  const manifest = (/** @type {string} */ version) => new Map([['apps/api/package.json', JSON.stringify({ version })]]);

  assert.deepEqual(versionBreaches(changelog, manifest('0.2.0')), []);
  assert.equal(versionBreaches(changelog, manifest('0.1.0')).length, 1);
});

test('a subject has at most sixty characters', () => {
  assert.deepEqual(longSubjects(['', 'fix: '.padEnd(60, 'x')]), []);
  assert.equal(longSubjects(['fix: '.padEnd(61, 'x')]).length, 1);
});

test('a circle of types alone is a circle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-circle-'));
  try {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    writeFileSync(join(folder, 'one.ts'), "import type { Two } from './two';\nexport type One = Two[];\n");
    writeFileSync(join(folder, 'two.ts'), "import type { One } from './one';\nexport type Two = { ones: One };\n");
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['.'], { cwd: folder, encoding: 'utf8' });

    assert.match(stdout, /no-cycle/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a list of every kind is told of where the kinds stand, and no other is', () => {
  const list = (/** @type {string[]} */ ...told) =>
    [
      '/**',
      ' * - here: its table',
      ...told.map((file) => ` * - \`${file}\`: a line`),
      ' */',
      'const table = {',
      '  deeds: deedKind,',
      '  readings: readingKind,',
      '};',
    ].join('\n');
  const pages = '  deeds,\n  readings: readingPages,\n';
  const texts = (/** @type {string} */ kinds) =>
    new Map([
      [kindList, kinds],
      ['pages.ts', pages],
      ['some.ts', '  deeds: 1,\n'],
    ]);

  assert.deepEqual(kindBreaches(texts(list('pages.ts'))), []);
  assert.match(kindBreaches(texts(list())).join(), /pages\.ts has a line of every kind/);
  assert.match(kindBreaches(texts(list('pages.ts', 'some.ts'))).join(), /some\.ts has no line of every kind/);
});

test('one more kind costs seven shared files and thirteen lines at the most', () => {
  const names = Array.from({ length: 7 }, (_, at) => `list-${at}.ts`);
  const list = ['/**', ' * - here: its table', ...names.map((name) => ` * - \`${name}\`: a line`), ' */'].join('\n');
  const row = "import { deedKind } from './deed';\nconst table = {\n  deeds: deedKind,\n};\n";
  const texts = new Map([[kindList, `${list}\n${row}`], ...names.map((name) => /** @type {const} */ ([name, row]))]);

  const told = kindBreaches(texts).join('\n');
  assert.match(told, /8 shared files, not 7/);
  assert.match(told, /16 shared lines, not 13/);
});
