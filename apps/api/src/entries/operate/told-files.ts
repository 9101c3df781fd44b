import type { Brought } from '../../features/backup/bring-files';
import type { Manifest } from '../../features/backup/format';

/** What became of the files, a line each; nothing where there were none to speak of. */
export function* brought(result: Brought | undefined): Generator<string> {
  if (!result) return;
  yield `附件 补回 ${result.brought} 个，原有 ${result.there} 个 files: ${result.brought} brought, ${result.there} there`;
  for (const name of result.missing) yield `  ${name} 找不到内容 its bytes are nowhere`;
}

export function* saved({ files }: Pick<Manifest, 'files'>): Generator<string> {
  if (!files) return;
  yield `附件 ${files.count} 个，${files.bytes} 字节 files, bytes`;
  for (const name of files.missing) yield `  ${name} 找不到内容，没有备份 its bytes are nowhere: not saved`;
  if (files.missing.length > 0) yield '请执行 verify 查看缺失的附件。 Run verify: it tells what to do.';
}
