import type { OpinionView } from '@lianluo/contract/opinion';
import { onRecord, type RecordPlace } from '@lianluo/domain/file/file-places';
import { uploads } from '../../work/files/uploads';

interface Line {
  id: string;
}

/** What was not there before. */
export function addedIds(before: readonly Line[], after: readonly Line[]): string[] {
  const known = new Set(before.map(({ id }) => id));
  return after.flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

/** Sends what a dialog was given along to the records that it made. */
export function sendScans(
  { committee, id: item }: OpinionView,
  place: RecordPlace,
  records: readonly string[],
  scans: readonly File[],
): void {
  if (scans.length === 0) return;
  for (const record of records) uploads.add({ committee, kind: 'opinions', item, on: onRecord(place, record) }, scans);
}
