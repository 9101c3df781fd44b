import type { readGrid as endpoint } from '@lianluo/contract/grid';
import type { AnswerFor, Call } from '../../floor/context';
import { gridView } from './grid.view';
import { readNetwork } from './network.store';

/** The network of today, or of any day there was one. */
export async function readGrid(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, on } = call.query;
  const stored = await readNetwork(call, kind);
  return { body: await gridView(call, stored, undefined, on ?? call.today), version: stored.version };
}
