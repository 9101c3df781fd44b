import type { Unit } from '@lianluo/domain/unit/unit';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../../../floor/context';
import { claiming, keysOf, type Claim } from '../../../engine/register/guards';
import { platformRow } from '../../../engine/register/platform.store';
import { WriteConflict, type Write } from '../../../floor/storage/table';
import type { Batch, PlannedUnit } from '../batch.store';
import { storedChunk, type Chunk } from './chunk.store';
import { namedEntry } from './named-entry';
import { plain } from '../store-batch';

/** Each is a row, its guard and its entry in the journal, and a transaction takes a hundred. */
const atOnce = 30;

/** 一并建立: the units that the sheet names, after its rows and hidden like them, so that an undo meets them last. */
export async function writeNewUnits(scope: Scope, batch: Batch, written: ReadonlySet<number>): Promise<void> {
  const fresh = (batch.newUnits ?? []).filter(({ there }) => !there);
  for (let start = 0; start < fresh.length; start += atOnce) {
    const number = batch.chunks + start / atOnce;
    if (!written.has(number)) await writeUnits(scope, batch, number, fresh.slice(start, start + atOnce));
  }
}

async function writeUnits(scope: Scope, batch: Batch, number: number, units: readonly PlannedUnit[]): Promise<void> {
  const made = await Promise.all(units.map((unit) => unitWrites(scope, batch, unit)));
  const { writes: guards, refused } = await claiming(
    scope,
    made.map(({ claim }) => claim),
  );
  if (refused.size > 0) throw new Refusal('import.units-changed');
  const items = units.map(({ id }) => ({ of: 'units' as const, id, row: 0, version: 1 }));
  const chunk: Chunk = { number, items, skipped: [], unfinished: false, version: 1 };
  try {
    await scope.storage.write([
      { table: 'platforms', put: storedChunk(batch, chunk), if: 'absent' },
      ...made.flatMap(({ writes }) => writes),
      ...guards,
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    // A twin of this job has written them; else one of the names has been taken meanwhile.
    if (!error.failed.some(({ index }) => index === 0)) throw new Refusal('import.units-changed');
  }
}

async function unitWrites(
  scope: Scope,
  batch: Batch,
  { id, name, type }: PlannedUnit,
): Promise<{ writes: Write[]; claim: Claim }> {
  const { id: born, committee } = batch;
  const stamps = { createdAt: scope.instant, updatedAt: scope.instant };
  const unit: Unit = { ...unitWith(name, type), id, committee, batch: born, ...stamps, version: 1 };
  const put = { ...(await platformRow('units', unit)), born };
  return {
    writes: plain([
      { table: 'platforms', put, if: 'absent' },
      namedEntry(scope, 'units', undefined, unit, { batch: born }),
    ]),
    claim: { collection: 'units', id, held: [], wanted: keysOf('units', unit) },
  };
}

const unitWith = (name: string, type: Unit['type']): Omit<Unit, 'id' | 'committee' | 'batch' | 'version'> => ({
  name,
  type,
  convener: null,
  officers: [],
  venue: null,
  checklist: [],
  stations: null,
});
