import type { Archive } from './archive';

/** Whether there is such an object. */
export async function has(archive: Archive, name: string): Promise<boolean> {
  for await (const found of archive.list(name)) if (found === name) return true;
  return false;
}

/** A value that `writeJson` put there; nothing where it did not yet. */
export async function readJson<Value>(archive: Archive, name: string): Promise<Value | undefined> {
  if (!(await has(archive, name))) return undefined;
  // Written by `writeJson` alone.
  return JSON.parse(Buffer.from(await archive.get(name)).toString()) as Value;
}

export const writeJson = (archive: Archive, name: string, value: unknown): Promise<void> =>
  archive.put(name, Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
