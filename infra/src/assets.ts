import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const functions = join(root, 'apps/api/dist/lambda');
const pages = join(root, 'apps/admin/dist');

/** The one asset of all functions: what the API built, and the pages that only the function may serve, for their headers. */
export function functionAsset(): string {
  for (const folder of [functions, pages])
    if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first.`);
  const asset = join(import.meta.dirname, '../dist/functions');
  rmSync(asset, { recursive: true, force: true });
  mkdirSync(join(asset, 'site'), { recursive: true });
  cpSync(functions, asset, { recursive: true });
  for (const file of readdirSync(pages)) if (file !== 'assets') cpSync(join(pages, file), join(asset, 'site', file));
  return asset;
}
