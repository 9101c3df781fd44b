import type { previewVolume, writeVolume as writeEndpoint } from '@lianluo/contract/report-volume';
import { issuerOf } from '@lianluo/domain/issue/series';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import type { Report } from '@lianluo/domain/report/report';
import { entryOf, isTooLarge, type Volume, type VolumeEntry } from '@lianluo/domain/report/volume';
import { filesOf } from '../../engine/file/file.store';
import { fileName } from '../../engine/kinds/issue/issue-document';
import { isVisible } from '../../engine/work/find-item';
import { readItem } from '../../engine/work/ledger.store';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { writeVolume } from '../../floor/document/write-volume';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';

/** So many are read at a time. */
const atOnce = 20;

/** 汇编 of the reports that were chosen, in the order they were named. What nobody handed in is in no volume. */
export async function volumeOf(
  scope: Scope,
  { title, ids }: { title: string; ids: readonly string[] },
): Promise<Volume> {
  // Whoever binds reports reads them.
  if (scope.key) (await import('../../floor/http/require-scope')).requireKind(scope.key, 'reports', 'read');
  const entries: VolumeEntry[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const part = ids.slice(start, start + atOnce);
    entries.push(...(await Promise.all(part.map((id, index) => entryAt(scope, id, start + index)))));
    if (isTooLarge(entries)) throw new Refusal('report.volume-too-large');
  }
  return { title, issuer: issuerOf(scope.committee), on: scope.today, entries };
}

async function entryAt(scope: Scope, id: string, index: number): Promise<VolumeEntry> {
  const { storage, committee } = scope;
  const [found, files] = await Promise.all([
    readItem(storage, committee.id, 'reports', id),
    filesOf(storage, committee.id, id),
  ]);
  const report = found && isVisible(scope, found.item) ? (found.item as Report) : undefined;
  if (report?.status !== 'submitted' && report?.status !== 'accepted')
    throw invalidField(`/ids/${index}`, 'item.unknown', '没有这份材料，或者尚未报送。');
  return entryOf(
    report,
    files.map(({ name }) => name),
  );
}

export async function printed(call: Call<typeof previewVolume>): Promise<AnswerFor<typeof previewVolume>> {
  const { entries, ...volume } = await volumeOf(call, call.body);
  return {
    body: {
      ...volume,
      entries: entries.map(({ paragraphs, files, ...each }) => ({
        ...each,
        paragraphs: [...paragraphs],
        files: [...files],
      })),
    },
  };
}

export async function written(call: Call<typeof writeEndpoint>): Promise<AnswerFor<typeof writeEndpoint>> {
  const volume = await volumeOf(call, call.body);
  const bytes = await call.sheets.run(writeVolume, call, volume);
  const entry = accessEntry(call, 'export', { kind: 'reports', rows: volume.entries.length });
  return commit<undefined>(call, [entry], { file: { bytes, name: fileName(volume.title) } });
}
