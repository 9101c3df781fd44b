import type { FilePlace } from './files';
import type { Storage, Write } from '../storage/table';
import { pagesOf } from '../storage/pages';
import { rowCodec } from '../storage/row-codec';
import { text } from '../storage/shape';

/** Where the files that a job still judges are listed, for all committees together: the clock reads it. */
const judgingPartition = '#files-judging';

/** What was not judged in this time is gone from quarantine as well. */
const keptSeconds = 24 * 3600;

const keyOf = ({ committee, id }: FilePlace) => ({ pk: judgingPartition, sk: `${committee}#${id}` });

export const judgingCodec = rowCodec('ephemeral', { at: text });

/** 待查验: written with the row that says `judging`, so that a job which is lost is found again. */
export const savingJudging = (place: FilePlace, instant: string): Write => ({
  table: 'ephemeral',
  put: { ...keyOf(place), version: 1, expiresAt: Math.floor(Date.parse(instant) / 1000) + keptSeconds, at: instant },
});

/** Taken away with the row's new state, or when there is no such file any more. */
export const judged = (place: FilePlace): Write => ({ table: 'ephemeral', remove: keyOf(place) });

/** The files that stand there since before an instant: their jobs were lost or cut short. */
export async function* waitingForJudge(storage: Storage, before: string): AsyncGenerator<FilePlace> {
  for await (const rows of pagesOf(storage, { table: 'ephemeral', pk: judgingPartition, limit: 100 }))
    for (const row of rows) {
      const [committee = '', id = ''] = row.sk.split('#');
      if (judgingCodec(row).at < before) yield { committee, id };
    }
}
