import { LianluoProblem, type Lianluo } from '@lianluo/client';
import { toOurs, Unmapped, type TheirRecord } from './mapping';
import type { Connection } from './push';

type Adoption = Parameters<Lianluo['opinions']['adopt']>[0]['body'];

/**
 * 采用回传: what the hub adopted is entered here, each once by the hub's own record number. The number is the key of the call, so
 * a crash between the call and the file asks again and changes nothing; later than that the API knows the adoption itself.
 */
export async function bringBackAdoptions(connection: Connection): Promise<void> {
  const { hub, file } = connection;
  const { adoptions } = file.state;
  for (;;) {
    const { rows, next } = await hub.adoptions(adoptions.after);
    for (const row of rows) {
      const recordNo = row['YWLSH'] ?? '';
      if (adoptions.done[recordNo] !== undefined) continue;
      adoptions.done[recordNo] = await enter(connection, recordNo, row);
      await file.save();
    }
    if (rows.length === 0 || next === adoptions.after) return;
    adoptions.after = next;
    await file.save();
  }
}

/** What became of it: `entered`, `known` where the office was faster, or why it cannot be entered. */
async function enter({ client, mapping }: Connection, recordNo: string, row: TheirRecord): Promise<string> {
  try {
    // The table's fields are those of an adoption; what it says is the API's to judge.
    const body = toOurs(mapping.adoption, row) as unknown as Adoption;
    await client.opinions.adopt({ id: row['WBBH'] ?? '', body }, { idempotencyKey: `hub-${recordNo}` });
    return 'entered';
  } catch (error) {
    if (error instanceof Unmapped) return error.message;
    if (!(error instanceof LianluoProblem) || ![404, 409, 422].includes(error.status)) throw error;
    return error.code === 'opinion.already-adopted' ? 'known' : error.code;
  }
}
