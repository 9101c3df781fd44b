import type { Archive } from '../../floor/archive/archive';
import type { SavedFiles } from './format';
import { readFrom, savedFolder, savedName, type FileSource, type RowFile } from './saved-files';

/** Where files are saved from, and where to. */
export interface SavingFiles {
  archive: Archive;
  sources: readonly FileSource[];
}

/**
 * Saves the files that an export's rows tell of, before its manifest makes it an export. What the place holds already stays as
 * it is, so that a backup which is cut short goes on, and the next one takes what is new.
 */
export async function saveFiles(files: readonly RowFile[], saving: SavingFiles): Promise<SavedFiles> {
  await saveMissing(files, saving);
  // Another export to the same place may have taken away meanwhile what was there at first.
  const missing = await saveMissing(files, saving);
  const saved = files.filter(({ name }) => !missing.includes(name));
  return { count: saved.length, bytes: saved.reduce((sum, { bytes }) => sum + bytes, 0), missing };
}

/** The names of those that are nowhere as their rows tell. */
async function saveMissing(files: readonly RowFile[], { archive, sources }: SavingFiles): Promise<string[]> {
  const there = await namesIn(archive);
  const missing: string[] = [];
  for (const file of files) {
    const name = savedName(file);
    if (there.has(name)) continue;
    const bytes = await readFrom(sources, file);
    if (!bytes) {
      missing.push(file.name);
      continue;
    }
    await archive.put(name, bytes);
    there.add(name);
  }
  return missing;
}

export async function namesIn(archive: Archive): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const name of archive.list(savedFolder)) names.add(name);
  return names;
}

/** Takes away what no file of the export is any more: of those that were there when it was begun. */
export async function dropFiles(
  archive: Archive,
  before: ReadonlySet<string>,
  files: readonly RowFile[],
): Promise<void> {
  const kept = new Set(files.map(savedName));
  for (const name of before) if (!kept.has(name)) await archive.remove(name);
}
