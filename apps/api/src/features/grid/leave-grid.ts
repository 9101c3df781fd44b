import type { GridView } from '@lianluo/contract/grid-schemas';
import type { leaveGrid as endpoint } from '@lianluo/contract/grid';
import { leave, type HandOver } from '@lianluo/domain/grid/leave';
import type { Answer, AnswerFor, Call } from '../../floor/context';
import { saveChange } from './change-network';
import { networkOf } from './grid.view';
import { openNetwork } from './open-network';

/** 退出网格 */
export async function leaveGrid(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, member, type, successor, redistribute } = call.body;
  const { stored, roster } = await openNetwork(call, kind);
  const handOver: HandOver | null = successor ? { type, id: successor } : redistribute ? 'redistribute' : null;
  const changed = leave(networkOf(stored, roster), { type, id: member }, handOver, call.today);
  const { answer, moves } = await saveChange(call, { before: stored }, roster, changed, 'leave');
  return { ...answer, body: { ...bodyOf(answer), moves } };
}

// What was saved is always shown.
const bodyOf = ({ body }: Answer<GridView>): GridView => body as GridView;
