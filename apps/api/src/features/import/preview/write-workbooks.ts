import { unitTypeCalled, unitTypesOffered } from '@lianluo/domain/scheme/called';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { sectorIn, sectorNames } from '@lianluo/domain/committee/sectors';
import type { Member } from '@lianluo/domain/member/member';
import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { Topic } from '@lianluo/domain/topic/topic';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../../floor/context';
import { readAll, type Named } from '../../../engine/register/platform.store';
import { writeErrorWorkbook } from '../../../floor/sheet/error-workbook';
import { writeTemplate } from '../../../floor/sheet/template';
import type { Batch } from '../batch.store';
import { readChunks, type PreviewRow } from './preview.store';
import { readTable } from './read-table';

const chunksAtOnce = 50;

/** 错误标注表: the sheet of a batch with what the preview found. */
export async function errorWorkbookOf(scope: Scope, batch: Batch): Promise<Uint8Array> {
  const { sheet, header } = await readTable(scope, batch);
  const chunks = Array.from({ length: batch.chunks }, (_, chunk) => chunk);
  const rows: PreviewRow[] = [];
  for (let start = 0; start < chunks.length; start += chunksAtOnce)
    rows.push(...(await readChunks(scope.storage, batch, chunks.slice(start, start + chunksAtOnce))).flat());
  return writeErrorWorkbook(sheet, header, rows);
}

/** 导入模板, with this committee's units and sectors in its lists. */
export async function templateOf(scope: Scope, kind: ImportKind): Promise<Uint8Array> {
  const [units, members, topics] = await Promise.all([
    readAll<Unit>(scope, 'units'),
    readAll<Member>(scope, 'members'),
    readAll<Topic & Named>(scope, 'topics'),
  ]);
  const named = ({ value: { name } }: { value: Named }) => ({ name });
  const called = sectorIn(scope.committee);
  const inUse = members.map(({ value }) => called(value.sector));
  // A committee's own come in its order; else those in use, then the others of the country.
  const scheme = schemeOn(scope.committee, scope.today);
  const listed = sectorNames(scope.committee, scheme);
  const isOwn = scope.committee.sectors?.length || scheme?.sectors;
  const sectors = new Set(isOwn ? [...listed, ...inUse] : [...inUse, ...listed]);
  return writeTemplate(kind, {
    committee: scope.committee,
    typesOffered: unitTypesOffered(scheme).map((type) => unitTypeCalled(scheme, type)),
    units: units.map(named),
    topics: topics.map(named),
    sectors: [...sectors],
  });
}
