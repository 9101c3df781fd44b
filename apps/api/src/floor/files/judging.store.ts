import type { Storage, Write } from '../storage/table';
import { pagesOf } from '../storage/pages';
import { rowCodec } from '../storage/row-codec';
import { text } from '../storage/shape';

/** Where the files that a job still judges are listed, for all committees together: the clock reads it. */
const judgingPartition = '#files-judging';

/** Whose announced file it is, and which. */
interface Announced {
  committee: string;
  user: string;
  id: string;
}

/** What was not judged in this time is gone from quarantine as well. */
const keptSeconds = 24 * 3600;

const keyOf = ({ committee, user, id }: Announced) => ({ pk: judgingPartition, sk: `${committee}#${user}#${id}` });

export const judgingCodec = rowCodec('ephemeral', { at: text });

/** 待检查: written before the job is sent, so that one which is lost is found again. */
export const savingJudging = (file: Announced, instant: string): Write => ({
  table: 'ephemeral',
  put: { ...keyOf(file), version: 1, expiresAt: Math.floor(Date.parse(instant) / 1000) + keptSeconds, at: instant },
});

/** Taken away once the file was judged, or is not there any more. */
export const judgedWrite = (file: Announced): Write => ({ table: 'ephemeral', remove: keyOf(file) });

/** The files that stand there since before an instant: their jobs were lost or cut short. */
export async function* waitingForJudge(storage: Storage, before: string): AsyncGenerator<Announced> {
  for await (const rows of pagesOf(storage, { table: 'ephemeral', pk: judgingPartition, limit: 100 }))
    for (const row of rows) {
      const [committee = '', user = '', id = ''] = row.sk.split('#');
      if (judgingCodec(row).at < before) yield { committee, user, id };
    }
}
