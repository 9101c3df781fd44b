import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const ignored = new Set([
  'cdk.out',
  'node_modules',
  'dist',
  '.turbo',
  '.reports',
  '.vue-scripts',
  'browser',
  'bench',
  'outside',
  'test-results',
  'playwright-report',
]);

/** What an install depends on: the lockfile, what asks for packages, and the Node they are for. */
export function installStamp() {
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...workspaces().map((each) => `${each}/package.json`),
  ];
  const contents = files.map((file) => readFileSync(join(root, file), 'utf8'));
  return hashOf([process.version, process.platform, process.arch, ...contents]);
}

/** What a build depends on, by name, size and time: fast to ask; Turborepo decides by content. */
export function sourceStamp() {
  const files = ['package.json', 'pnpm-lock.yaml', 'turbo.json', 'tsconfig.base.json'];
  for (const workspace of workspaces()) collect(workspace, files);
  const facts = files.map((file) => {
    const { size, mtimeMs } = statSync(join(root, file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return hashOf([
    ...facts,
    ...Object.entries(process.env)
      .filter(([name]) => name.startsWith('VITE_'))
      .flat(),
  ]);
}

/** @param {string} name */
export function readStamp(name) {
  try {
    return readFileSync(fileOf(name), 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {string} stamp */
export function writeStamp(name, stamp) {
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), stamp);
}

export function workspaces() {
  const nested = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => readdirSync(join(root, folder)).includes('package.json')),
  );
  return [...nested, 'infra'];
}

/** @param {string} folder @param {string[]} files */
function collect(folder, files) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (ignored.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) collect(path, files);
    else files.push(path);
  }
}

/** @param {string} name */
function fileOf(name) {
  return join(root, 'node_modules', `.lianluo-${name}`);
}

/** @param {readonly (string | undefined)[]} parts */
function hashOf(parts) {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
