import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

process.chdir(import.meta.dirname);
// esbuild looked where it stood before.
const absWorkingDir = import.meta.dirname;
mkdirSync('dist', { recursive: true });

// What the endpoints say, asked of the endpoints themselves.
const generator = join(import.meta.dirname, 'dist', `generate-${process.pid}.mjs`);
await build({
  absWorkingDir,
  entryPoints: ['generate/main.ts'],
  outfile: generator,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const { generate } = await import(pathToFileURL(generator).href);
rmSync(generator);
const { table, types } = generate();

const made = [
  "import { clientOf } from './src/client';",
  "export { LianluoProblem, mirror, verifyWebhook, WebhookRefused } from './src/index';",
  `export const lianluo = (options) => clientOf(${JSON.stringify(table)}, options);`,
];
await build({
  absWorkingDir,
  stdin: { contents: made.join('\n'), resolveDir: '.', sourcefile: 'made.ts', loader: 'ts' },
  outfile: 'dist/index.js',
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});

const sources = ['options', 'problem', 'pages', 'transport', 'client', 'webhook', 'mirror-types', 'mirror'];
const inner = /^(?:import|export) [^;]* from '\.\/[\w-]+';\n/gm;
const declarations = sources.map((name) => {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(`src/${name}.ts`, 'utf8'), {
    fileName: `src/${name}.ts`,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, stripInternal: true, target: ts.ScriptTarget.ES2022 },
  });
  for (const { messageText } of diagnostics) throw new Error(`src/${name}.ts: ${JSON.stringify(messageText)}`);
  return outputText.replaceAll(inner, '');
});
const all = [
  ...declarations,
  types,
  '/** A client of the API at `options.url`. */',
  'export declare const lianluo: (options: LianluoOptions) => Lianluo;',
];
writeFileSync('dist/index.d.ts', `${all.join('\n')}\n`);
