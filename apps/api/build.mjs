import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

const entryPoints = ['src/local.ts', 'src/main.ts'].filter((entry) => existsSync(entry));

if (entryPoints.length > 0) {
  await build({
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Without it the AWS SDK's CommonJS build is taken, which asks for require at start.
    mainFields: ['module', 'main'],
    external: ['classic-level', 'amplify-dynamodb-simulator'],
    minify: true,
    sourcemap: 'linked',
    // iconv-lite is CommonJS and requires node's own modules.
    banner: {
      js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

if (existsSync('src/openapi/write.ts')) {
  const written = spawnSync(process.execPath, ['--import', 'tsx', 'src/openapi/write.ts', 'dist/openapi.json'], {
    stdio: 'inherit',
  });
  if (written.status !== 0) process.exit(written.status ?? 1);
}
