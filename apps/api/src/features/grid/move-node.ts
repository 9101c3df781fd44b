import type { moveNode as endpoint } from '@lianluo/contract/grid';
import { move, place } from '@lianluo/domain/grid/rearrange';
import { networkOn, type GridNode } from '@lianluo/domain/grid/network';
import { isSame, type GridSubject } from '@lianluo/domain/grid/subject';
import { invalidField } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { saveChange } from './change-network';
import { networkOf } from './grid.view';
import { openNetwork } from './open-network';

/** 编入 or 调整联系人: who is not in the network yet joins it. */
export async function moveNode(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, member, type, parent } = call.body;
  const { stored, roster } = await openNetwork(call, kind);
  const network = networkOf(stored, roster);
  const nodes = networkOn(stored.placements, call.today);
  const subject: GridSubject = { type, id: member };
  const contactor = parent === null ? null : contactorIn(nodes, parent);
  const isPlaced = nodes.some((node) => isSame(node.subject, subject));
  const changed = (isPlaced ? move : place)(network, subject, contactor, call.today);
  return (await saveChange(call, { before: stored }, roster, changed, 'move')).answer;
}

function contactorIn(nodes: readonly GridNode[], id: string): GridSubject {
  const found = nodes.find(({ subject }) => subject.id === id);
  if (!found) throw invalidField('/parent', 'grid.parent-unplaced', '这位上级联系人不在网络里。');
  return found.subject;
}
