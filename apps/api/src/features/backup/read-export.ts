import type { TableName } from '@lianluo/tables/tables';
import { NotThere, type Archive } from '../../floor/archive/archive';
import { unpackLines } from '../../floor/archive/lines';
import { sha256 } from '../../floor/canonical';
import type { Row } from '../../floor/storage/table';
import { worldIn, type World } from '../../floor/committee/committees';
import { formats, manifestName, manifestSchema, RowsHash, savedTables, type Manifest, type Piece } from './format';

/** An export that is not what its manifest says, or none at all. Its sentence in Chinese and its message name the place. */
export class BrokenExport extends Error {
  override readonly name = 'BrokenExport';
  readonly sentence: string;

  constructor(sentence: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.sentence = sentence;
  }
}

/** The manifest, judged as a whole: what this release would not understand is refused before anything is done with it. */
export async function readManifest(archive: Archive): Promise<Manifest> {
  const bytes = await archive.get(manifestName).catch((cause: unknown) => {
    if (!(cause instanceof NotThere)) throw cause;
    throw new BrokenExport(
      `没有备份清单 ${manifestName}：这里不是导出，或导出没有完成。`,
      `${manifestName} is missing: this is no export, or one that was cut short.`,
      { cause },
    );
  });
  const written = parsed(bytes);
  const format = typeof written === 'object' && written !== null && 'format' in written ? written.format : undefined;
  if (typeof format === 'number' && !formats.includes(format))
    throw new BrokenExport(
      `这份导出的格式是 ${format}，本版本只认 ${formats.join('、')}。`,
      `The export has format ${format}; this release reads ${formats.join(' and ')}.`,
    );
  const { success, data, error } = manifestSchema.safeParse(written);
  if (success) return data;
  const [issue] = error.issues;
  const { path, message } = issue ?? { path: [], message: '' };
  // The small zod has no words for a key that is not known.
  const unknown = issue?.code === 'unrecognized_keys' ? `unknown ${issue.keys.join(', ')}` : message;
  throw new BrokenExport(
    `备份清单 ${manifestName} 内容不对（${path.join('.') || '整体'}）。`,
    `${manifestName} is not what an export writes: ${[path.join('.'), unknown].filter(Boolean).join(': ')}.`,
  );
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch (cause) {
    throw new BrokenExport(`备份清单 ${manifestName} 不是 JSON。`, `${manifestName} is no JSON.`, { cause });
  }
}

/** The manifest of an export that was found whole. */
export async function verifiedManifest(archive: Archive): Promise<Manifest> {
  const manifest = await readManifest(archive);
  await verifyExport(archive, manifest);
  return manifest;
}

/** Reads every row once and compares all with the manifest, before anything is done with any of them. */
export async function verifyExport(archive: Archive, manifest: Manifest): Promise<void> {
  for (const table of savedTables) {
    const hash = new RowsHash();
    for await (const rows of savedRows(archive, manifest, table)) for (const row of rows) hash.add(row);
    if (hash.text() !== manifest.tables[table].hash)
      throw new BrokenExport(
        `${table} 的行与清单的校验和不符。`,
        `The rows of ${table} are not those of the manifest: their hash differs.`,
      );
  }
}

/** Whose tables they were. */
export const savedWorld = (archive: Archive, manifest: Manifest): Promise<World> =>
  worldIn((table) => savedRows(archive, manifest, table));

/** The rows of a table, a piece at a time, each as it was saved. */
export async function* savedRows(archive: Archive, manifest: Manifest, table: TableName): AsyncGenerator<Row[]> {
  for (const piece of manifest.tables[table].pieces) yield await rowsOf(archive, piece);
}

async function rowsOf(archive: Archive, { name, rows: expected, sha256: saved }: Piece): Promise<Row[]> {
  const bytes = await archive.get(name).catch((cause: unknown) => {
    if (!(cause instanceof NotThere)) throw cause;
    throw new BrokenExport(`缺少 ${name}。`, `${name} is missing.`, { cause });
  });
  if (sha256(bytes) !== saved)
    throw new BrokenExport(
      `${name} 与保存时不同（校验和不符）。`,
      `${name} is not what was saved: its checksum differs.`,
    );
  const rows = await unpackLines<unknown>(bytes).catch((cause: unknown) => {
    throw new BrokenExport(`${name} 读不出来。`, `${name} cannot be unpacked.`, { cause });
  });
  if (!rows.every(isRow)) throw new BrokenExport(`${name} 里有不是数据行的内容。`, `${name} holds what is no row.`);
  if (rows.length !== expected)
    throw new BrokenExport(
      `${name} 有 ${rows.length} 行，清单上是 ${expected} 行。`,
      `${name} holds ${rows.length} rows, and the manifest says ${expected}.`,
    );
  return rows;
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' &&
  value !== null &&
  'pk' in value &&
  typeof value.pk === 'string' &&
  'sk' in value &&
  typeof value.sk === 'string' &&
  'version' in value &&
  typeof value.version === 'number';
