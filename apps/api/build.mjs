import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { withoutBareImports } from './build/bare-imports.mjs';
import { closeDictionary } from './build/close-dictionary.mjs';
import { groundInOne } from './build/ground-in-one.mjs';
import { noTemplates } from './build/no-templates.mjs';
import { onlyErrorsOfRows } from './build/only-errors-of-rows.mjs';

process.chdir(import.meta.dirname);
// With a folder named, only the local run is built, into that, or the one function that is named as well: a test starts the
// server as it is installed, and weighs a function as it is deployed.
const [, , elsewhere, only] = process.argv;
if (!elsewhere) rmSync('dist', { recursive: true, force: true });

/** iconv-lite is CommonJS and requires node's own modules. */
const banner = "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);";

/** @type {import('esbuild').BuildOptions} */
const options = {
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // Without it the AWS SDK's CommonJS build is taken, which asks for require at start.
  mainFields: ['module', 'main'],
  external: ['classic-level', 'amplify-dynamodb-simulator'],
  minify: true,
  // Chinese stays three bytes a character instead of six.
  charset: 'utf8',
  sourcemap: 'linked',
  banner: { js: banner },
  legalComments: 'external',
  logLevel: 'warning',
};

if (!only)
  await build({
    ...options,
    entryPoints: [
      'src/local.ts',
      'src/sheet-thread.ts',
      'src/demo-thread.ts',
      ...(elsewhere ? [] : ['src/operate.ts']),
    ],
    outdir: elsewhere ?? 'dist',
    target: 'node20',
  });
if (elsewhere && !only) process.exit(0);

/**
 * The SDK reads its own version out of its package.json, and nothing else.
 *
 * @type {import('esbuild').Plugin}
 */
const onlyVersions = {
  name: 'only-versions',
  setup(build) {
    build.onLoad({ filter: /@aws-sdk\/[\w-]+\/package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/**
 * A stage stands in the world or in China (infra/src/stages.ts). The SDK tells by a region's form which of them it belongs to; of
 * its other partitions, and of the names that people give to regions, nothing is asked.
 *
 * @type {import('esbuild').Plugin}
 */
const onlyOurPartitions = {
  name: 'only-our-partitions',
  setup(build) {
    build.onLoad({ filter: /util-endpoints\/lib\/aws\/partitions\.js$/ }, async ({ path }) => {
      /** @type {{ partitionsInfo: { partitions: { id: string }[] } }} */
      const { partitionsInfo } = await import(pathToFileURL(path).href);
      const partitions = partitionsInfo.partitions
        .filter(({ id }) => ['aws', 'aws-cn'].includes(id))
        .map((each) => ({ ...each, regions: {} }));
      return { contents: `export const partitionsInfo = ${JSON.stringify({ ...partitionsInfo, partitions })};` };
    });
  },
};

/**
 * What the SDK brings for machines that are not Lambda. It asks for these by paths of its own, which `alias` does not see.
 *
 * @type {import('esbuild').Plugin}
 */
const withoutOtherMachines = {
  name: 'without-other-machines',
  setup(build) {
    /** @param {RegExp} filter @param {string} path */
    const standIn = (filter, path) => build.onResolve({ filter }, () => ({ path: resolve(path) }));
    standIn(/^\.\/(Crc32|Md5|Sha256)Js$/, 'src/entries/lambda/no-own-hashes.ts');
    standIn(/\/getInstanceMetadataRegion$/, 'src/entries/lambda/no-machine-region.ts');
    standIn(/\/util-retry\/AdaptiveRetryStrategy$/, 'src/entries/lambda/no-adaptive-retries.ts');
  },
};

/**
 * No sheet of ours holds a picture: what writes them into one stays away.
 *
 * @type {import('esbuild').Plugin}
 */
const sheetsWithoutPictures = {
  name: 'sheets-without-pictures',
  setup(build) {
    build.onLoad({ filter: /write-excel-file\/modules\/xlsx\/features\/images\.js$/ }, () => ({
      contents: 'export default {};',
    }));
  },
};

/**
 * Most chunks require nothing in the old way; a request that loads sixty of them need not load the line sixty times. An empty
 * line stays in its place, so that the map beside it holds.
 *
 * @param {string} path
 */
function withoutIdleBanner(path) {
  if (!path.endsWith('.mjs')) return undefined;
  const text = readFileSync(path, 'utf8');
  const code = text.slice(banner.length);
  if (!text.startsWith(banner) || /\brequire\b/.test(code)) return undefined;
  writeFileSync(path, code);
  return Buffer.byteLength(code);
}

// One asset for every function. Each is built by itself, so that none carries what only another needs.
const functions = only
  ? [only]
  : ['http', 'scorecards', 'events', 'journal', 'archive', 'jobs', 'clock', 'deliveries', 'exports', 'probe'];
const outputs = {};
for (const name of functions) {
  const { metafile } = await build({
    ...options,
    entryPoints: [`src/entries/lambda/${name}.ts`],
    outdir: `${elsewhere ?? 'dist'}/lambda`,
    target: 'node22',
    // Chunks name each other a thousand times over: their names are as short as they can be.
    chunkNames: 'chunks/[hash]',
    alias: {
      '@aws-sdk/credential-provider-node': './src/entries/lambda/no-provider-chain.ts',
      'mnemonist/lru-cache': './src/entries/lambda/no-endpoint-cache.ts',
    },
    plugins: [
      onlyVersions,
      onlyOurPartitions,
      withoutOtherMachines,
      sheetsWithoutPictures,
      closeDictionary,
      noTemplates,
      ...(name === 'http' ? [groundInOne, onlyErrorsOfRows] : []),
    ],
    // For reading a stack of a function (operate -- source-line); the asset goes without (infra/src/assets.ts), and names none.
    sourcemap: 'external',
    metafile: true,
  });
  for (const [path, output] of Object.entries(metafile.outputs)) {
    output.bytes = withoutIdleBanner(path) ?? output.bytes;
    output.bytes = withoutBareImports(path) ?? output.bytes;
    // What is loaded later is known by its own name.
    if (output.entryPoint) output.entryPoint = output.entryPoint.replace(/^late:/, '');
  }
  Object.assign(outputs, metafile.outputs);
}

// Beside the asset, not in it: what the size budget is judged by.
writeFileSync(`${elsewhere ?? 'dist'}/lambda.meta.json`, JSON.stringify({ outputs }));
if (elsewhere) process.exit(0);

const written = spawnSync(process.execPath, ['--import', 'tsx', 'src/features/openapi/write.ts', 'dist/openapi.json'], {
  stdio: 'inherit',
});
if (written.status !== 0) process.exit(written.status ?? 1);
copyFileSync('dist/openapi.json', 'dist/lambda/openapi.json');
