import type { Brought } from '../../features/backup/bring-files';
import type { Manifest } from '../../features/backup/format';

/** So many are named; all of them are by `verify`. */
const mostNamed = 20;

/** What became of the files, a line each; nothing where there were none to speak of. */
export function* brought(result: Brought | undefined): Generator<string> {
  if (!result) return;
  yield `附件 补回 ${result.brought} 个，原有 ${result.there} 个 files: ${result.brought} brought, ${result.there} there`;
  yield* named(result.missing, '找不到内容 its bytes are nowhere');
}

/** What an export has saved of them. */
export function* saved({ files }: Pick<Manifest, 'files'>): Generator<string> {
  if (!files) return;
  yield `附件 ${files.count} 个，${files.bytes} 字节 files, bytes`;
  yield* named(files.missing, '找不到内容，没有备份 its bytes are nowhere: not saved');
}

function* named(missing: readonly string[], what: string): Generator<string> {
  for (const name of missing.slice(0, mostNamed)) yield `  ${name} ${what}`;
  if (missing.length > 0) yield `${missing.length} 个附件缺少内容，verify 逐个列出并说明如何处理。 verify names them.`;
}
