import type { Damage } from './damage';

const shown = 20;

/** What is damaged and what is lost with it, a line for each place, for whoever keeps the machine. */
export function damageLines(damage: readonly Damage[]): string[] {
  const more = damage.length - shown;
  return [...damage.slice(0, shown).map(lineOf), ...(more > 0 ? [`还有 ${more} 处 and ${more} more places`] : [])];
}

function lineOf({ file, kind, at, writes = 0, rows = '', manifest }: Damage): string {
  switch (kind) {
    case 'log':
      return `${file} 第 ${at} 字节处：至少 ${writes} 次已确认的写入读不出来 at byte ${at}: at least ${writes} acknowledged writes are lost`;
    case 'table':
      return `${file} 第 ${at} 字节处：${rows} 附近的记录读不出来 at byte ${at}: rows of ${rows} are lost`;
    case 'missing':
      return `${file} 不见了：${rows} 之间的记录读不出来 is missing: rows of ${rows} are lost`;
    case 'lost':
      return `${file} 不见了：无从得知由哪些文件组成 is missing: nothing tells which files count${manifest === undefined ? '' : `；先复制整个文件夹，再写回 copy the folder, then write it back: echo ${manifest} > ${file}`}`;
    case 'manifest':
      return `${file} 第 ${at} 字节处：文件清单不完整 at byte ${at}: the list of files is broken`;
  }
}
