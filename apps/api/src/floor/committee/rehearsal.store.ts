import { rehearsalStates, type Rehearsal } from '@lianluo/domain/committee/rehearsal';
import { rowCodec } from '../storage/row-codec';
import { fields, maybe, number, oneOf, text } from '../storage/shape';
import type { Key, Row, Storage } from '../storage/table';

/** How far a 演练县 is filled stands beside its committee. */
const rehearsalStateKey = (committee: string): Key => ({ pk: committee, sk: 'rehearsal' });

export const rehearsalCodec = rowCodec('platforms', {
  value: fields<Rehearsal>({
    committee: text,
    state: oneOf(rehearsalStates),
    startedAt: text,
    readyAt: maybe(text),
    done: number,
    total: number,
  }),
});

export const rehearsalRow = (rehearsal: Rehearsal): Row => ({
  ...rehearsalStateKey(rehearsal.committee),
  version: 1,
  value: { ...rehearsal },
});

export async function readRehearsal(storage: Storage, committee: string): Promise<Rehearsal | undefined> {
  const key = rehearsalStateKey(committee);
  const [row] = await storage.get([{ table: 'platforms', key }], { consistent: true });
  return row && rehearsalCodec(row).value;
}
