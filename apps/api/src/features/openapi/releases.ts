import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface } from './changes';

const folder = join(import.meta.dirname, 'releases');

/** What the last release let clients rely on. A release adds its own file: `surfaceOf` of its document. */
export function lastRelease(): { name: string; surface: Surface } {
  const files = readdirSync(folder).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const file = files.at(-1);
  if (file === undefined) throw new Error('There is no document of a release.');
  return {
    name: file.replace(/\.json$/, ''),
    // Written by `surfaceOf`.
    surface: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Surface,
  };
}
