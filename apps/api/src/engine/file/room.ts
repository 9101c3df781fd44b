import { mostAttachedOfItem } from '@lianluo/domain/file/file';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';

/** Whether one more file finds room beside those of an item. */
export function requireFits(there: readonly { bytes: number }[], bytes: number): void {
  const sum = there.reduce((all, each) => all + each.bytes, bytes);
  if (there.length >= mostEntries.files || sum > mostAttachedOfItem) throw new Refusal('file.too-many');
}
