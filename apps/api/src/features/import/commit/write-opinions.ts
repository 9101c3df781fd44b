import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { ToldRow } from '@lianluo/domain/import/row-key';
import type { OpinionValue } from '@lianluo/domain/import/opinion-rows';
import { opinionKind } from '@lianluo/domain/opinion/opinion.kind';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Scope } from '../../../floor/context';
import { saving } from '../../../engine/work/ledger.store';
import { momentOf } from '../../../engine/work/moment';
import type { Batch } from '../batch.store';
import { adoptionsFrom, contentFrom } from './opinion-after';
import { rowKeyAddress } from './row-keys';
import type { PreviewRow } from '../preview/preview.store';
import { skipping, thereAlready, type RowWrites } from './row-writes';
import { plain } from '../store-batch';

/** New opinions, hidden until the batch is released; what is added to known ones waits in the chunk until then. */
export const opinionWrites = (
  scope: Scope,
  batch: Batch,
  isThere: (told: ToldRow) => boolean,
  rows: readonly PreviewRow[],
): RowWrites[] =>
  rows.map((row) => {
    const { number, key, target, targetVersion = 0 } = row;
    // The preview of a ledger holds opinions only.
    const value = row.value as OpinionValue;
    if (target !== undefined)
      return {
        number,
        writes: [],
        item: { of: 'opinions', id: target, row: number, version: targetVersion, news: value },
      };
    if (isThere({ ...value, day: value.reportedOn })) return skipping(row, thereAlready);
    const item = opinionFrom(scope, batch, value);
    const { table, key: address } = rowKeyAddress(batch.committee, 'opinions', key);
    return {
      number,
      item: { of: 'opinions', id: item.id, row: number, version: item.version, key },
      writes: [
        { table, put: { ...address, version: 1, id: item.id }, if: 'absent' },
        ...plain(saving(scope, undefined, item, 'import', { note: noteOf(value), batch: batch.id })),
      ],
    };
  });

/** A closed ledger gives no number here; the 期号 that it had is not lost. */
const noteOf = ({ note, number }: OpinionValue): string | undefined =>
  [note, number !== undefined && /[期〕号]/.test(number) ? `原期号：${number}` : undefined]
    .filter((each) => each !== undefined)
    .join('\n') || undefined;

function opinionFrom(scope: Scope, batch: Batch, value: OpinionValue): Opinion {
  const { title, unit, authors, reportedOn, adoptions } = value;
  const entering = { newId: scope.newId, by: scope.user.name, at: scope.instant };
  const item: Opinion = {
    id: scope.newId(),
    committee: batch.committee,
    kind: 'opinions',
    title,
    ...(unit !== undefined && { unit }),
    status: batch.landing ?? 'archived',
    reportedOn,
    content: contentFrom(value),
    authors,
    fastLane: false,
    handlingUnits: [],
    adoptions: adoptionsFrom(adoptions, entering),
    submissions: [],
    instructions: [],
    instructionRecords: [],
    imported: true,
    waitingFor: null,
    dueOn: null,
    batch: batch.id,
    createdBy: scope.user.id,
    createdAt: scope.instant,
    updatedAt: scope.instant,
    version: 1,
  };
  return settle(opinionKind, undefined, item, momentOf(scope));
}
