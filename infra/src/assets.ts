import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const functions = join(root, 'apps/api/dist/lambda');
const pages = join(root, 'apps/admin/dist');

/** The one asset of all functions. */
export const functionAsset = (): string =>
  assembleAsset({ functions, pages, into: join(import.meta.dirname, '../dist/functions') });

/**
 * What the API built, and the pages that only the function may serve, for their headers. Source maps stay beside the build:
 * Node would read them at every start (an eighth more of it, 8 MB), and they are three quarters of the asset. A stack in the
 * log is read with `operate -- source-line`.
 */
export function assembleAsset({ functions, pages, into }: Record<'functions' | 'pages' | 'into', string>): string {
  for (const folder of [functions, pages])
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  rmSync(into, { recursive: true, force: true });
  mkdirSync(join(into, 'site'), { recursive: true });
  cpSync(functions, into, { recursive: true, filter: (file) => !file.endsWith('.map') });
  for (const file of readdirSync(pages)) if (file !== 'assets') cpSync(join(pages, file), join(into, 'site', file));
  return into;
}
