import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { longSubjects } from './house/commits.mjs';
import { kindBreaches } from './house/kinds.mjs';
import { strayLimits } from './house/limits.mjs';
import { homeless, storeyBreaches } from './house/storeys.mjs';
import { distributionBreaches, sizeBreaches } from './house/sizes.mjs';
import { versionBreaches } from './house/versions.mjs';
import { supportBreaches } from './house/test-support.mjs';
import { unofficialWords } from './house/words.mjs';
import { root } from './run.mjs';
import { workspaces } from './stamp.mjs';

const isTest = (/** @type {string} */ file) => /\.(?:test|spec)\.ts$/.test(file);
const sources = [...workspaces().flatMap((folder) => under(folder)), ...under('scripts')];
const production = sources.filter((file) => !isTest(file));
/** What somebody may read: no rig, and no test's own texts. */
const spoken = ['README.zh-CN.md', ...production.filter((file) => /^(?:apps|packages)\/\w+\/src\//.test(file))];
const api = 'apps/api/src/';
const ofApi = production.filter((file) => file.startsWith(api));

const manifests = ['package.json', ...workspaces().map((folder) => `${folder}/package.json`)];
const newest = spawnSync('git', ['log', '-50', '--no-merges', '--format=%s'], { cwd: root, encoding: 'utf8' });

const breaches = [
  ...longSubjects((newest.stdout ?? '').split('\n')),
  ...distributionBreaches(linesOf(production)),
  ...sizeBreaches(linesOf(sources)),
  ...versionBreaches(read('CHANGELOG.md'), new Map(manifests.map((file) => [file, read(file)]))),
  ...strayLimits(new Map(production.map((file) => [file, read(file)]))),
  ...kindBreaches(new Map(sources.map((file) => [file, read(file)]))),
  ...spoken.flatMap((file) => unofficialWords(file, read(file))),
  ...supportBreaches(production.flatMap(importsOf)),
  ...homeless(ofApi.map((file) => file.slice(api.length))),
  ...storeyBreaches(
    ofApi.flatMap(importsOf).map(({ from, to }) => ({ from: from.slice(api.length), to: to.slice(api.length) })),
  ),
];
for (const breach of breaches) console.error(breach);
process.exit(breaches.length > 0 ? 1 : 0);

/** @param {string} folder @returns {string[]} */
function under(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(?:node_modules|dist|cdk\.out|\..*)$/.test(entry.name) ? [] : under(path);
    return /\.(?:ts|vue|mjs)$/.test(entry.name) ? [path] : [];
  });
}

/** What a file imports of its own workspace, types as well. @param {string} file */
function importsOf(file) {
  return ts
    .preProcessFile(read(file))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => ({ from: file, to: join(dirname(file), fileName) }));
}

/** @param {readonly string[]} files */
function linesOf(files) {
  return new Map(files.map((file) => [file, read(file).split('\n').length - 1]));
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), 'utf8');
}
