/** As systems name it, and as LevelDB hands on what they said. */
const isFull = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/;

/** 磁盘已满: whether that is what a fault came from, at whatever depth. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return isFull.test(code) || isFull.test(error.message) || isDiskFull(error.cause);
}
