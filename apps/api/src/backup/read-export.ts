import type { TableName } from '@lianluo/tables/tables';
import type { Archive } from '../archive/archive';
import { unpackLines } from '../archive/lines';
import { sha256 } from '../canonical';
import type { Row } from '../storage/table';
import { manifestName, type Manifest } from './format';

/** An export that is not what its manifest says, or none at all. */
export class BrokenExport extends Error {
  override readonly name = 'BrokenExport';
}

export async function readManifest(archive: Archive): Promise<Manifest> {
  const bytes = await archive.get(manifestName).catch((cause: unknown) => {
    throw new BrokenExport(`${manifestName} is missing: this is no export, or one that was cut short.`, { cause });
  });
  // Written by `saveManifest`; the next line says whether by this release.
  const manifest = JSON.parse(Buffer.from(bytes).toString()) as Manifest;
  if (manifest.format !== 1)
    throw new BrokenExport(`The export has format ${String(manifest.format)}; this release reads 1.`);
  return manifest;
}

/** Reads every piece once and compares it with the manifest, before anything is done with any of them. */
export async function verifyExport(archive: Archive, manifest: Manifest): Promise<void> {
  for (const { pieces } of Object.values(manifest.tables))
    for (const { name, sha256: expected } of pieces) {
      const bytes = await archive.get(name).catch((cause: unknown) => {
        throw new BrokenExport(`${name} is missing.`, { cause });
      });
      if (sha256(bytes) !== expected) throw new BrokenExport(`${name} is not what was saved: its checksum differs.`);
    }
}

export async function* savedRows(archive: Archive, manifest: Manifest, table: TableName): AsyncGenerator<Row[]> {
  for (const { name } of manifest.tables[table]?.pieces ?? []) yield await unpackLines<Row>(await archive.get(name));
}
