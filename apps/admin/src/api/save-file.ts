import type { Download } from './call';

/** Hands a downloaded file to the browser. */
export function saveFile({ content, fileName }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
