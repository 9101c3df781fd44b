import type { NetworkKind } from '@lianluo/domain/grid/terms';
import type { GridView, leaveGrid, moveNode, replaceGrid } from '@lianluo/contract/grid';
import { move, place, rebuild } from '@lianluo/domain/grid/changes';
import { leave, type HandOver } from '@lianluo/domain/grid/leave';
import { networkOn, type GridNode } from '@lianluo/domain/grid/network';
import { isSame, type GridSubject } from '@lianluo/domain/grid/subject';
import { invalidField } from '@lianluo/domain/refusal';
import type { Answer, AnswerFor, Call, Scope } from '../context';
import type { BodyOf } from '@lianluo/contract/endpoint';
import type { GridLevel } from '@lianluo/domain/grid/levels';
import { requireSeen, saveChange } from './change-network';
import { schemed } from './change-scheme';
import { networkOf } from './grid.view';
import { readNetwork, type StoredNetwork } from './network.store';
import { readRoster, type GridRoster } from './roster';

/** 编入 or 调整联系人: who is not in the network yet joins it. */
export async function moveInGrid(call: Call<typeof moveNode>): Promise<AnswerFor<typeof moveNode>> {
  const { network: kind, member, type, parent } = call.body;
  const { stored, roster } = await opened(call, kind);
  const network = networkOf(stored, roster);
  const nodes = networkOn(stored.placements, call.today);
  const subject: GridSubject = { type, id: member };
  const contactor = parent === null ? null : contactorIn(nodes, parent);
  const isPlaced = nodes.some((node) => isSame(node.subject, subject));
  const changed = (isPlaced ? move : place)(network, subject, contactor, call.today);
  return (await saveChange(call, { before: stored }, roster, changed, 'move')).answer;
}

/** 退出网格 */
export async function leaveTheGrid(call: Call<typeof leaveGrid>): Promise<AnswerFor<typeof leaveGrid>> {
  const { network: kind, member, type, successor, redistribute } = call.body;
  const { stored, roster } = await opened(call, kind);
  const handOver: HandOver | null = successor ? { type, id: successor } : redistribute ? 'redistribute' : null;
  const changed = leave(networkOf(stored, roster), { type, id: member }, handOver, call.today);
  const { answer, moves } = await saveChange(call, { before: stored }, roster, changed, 'leave');
  return { ...answer, body: { ...bodyOf(answer), moves } };
}

/** 整体保存: a proposal that was changed by hand, or a tree that came in as a table. */
export async function replaceTheGrid(call: Call<typeof replaceGrid>): Promise<AnswerFor<typeof replaceGrid>> {
  const { network: kind, levels, nodes: given } = call.body;
  const { stored, roster } = await opened(call, kind);
  const next = levels ? schemed(stored, { levels: inOrder(levels, stored) }, call.today) : stored;
  const levelOfId = new Map(given.map(({ member, level }) => [`${level} ${member}`, true]));
  const byId = new Map(given.map((node) => [node.member, node]));
  const nodes = given.map(({ member, type, level, parent }, index): GridNode => {
    const contactor = parent === undefined ? undefined : byId.get(parent);
    if (parent !== undefined && (!contactor || !levelOfId.has(`${level - 1} ${parent}`)))
      throw invalidField(`/nodes/${index}/parent`, 'grid.parent-level', '上级联系人应是上一级的一位。');
    return {
      subject: { type, id: member },
      level,
      parent: contactor ? { type: contactor.type, id: contactor.member } : null,
    };
  });
  const changed = rebuild(networkOf(next, roster), nodes, call.today);
  return (await saveChange(call, { before: stored, next }, roster, changed, 'replace')).answer;
}

type ReplaceBody = BodyOf<typeof replaceGrid>;

// What was saved is always shown.
const bodyOf = ({ body }: Answer<GridView>): GridView => body as GridView;

/** The levels of a whole network, from the top; one that is only named keeps its conditions. */
function inOrder(given: NonNullable<ReplaceBody['levels']>, { scheme }: StoredNetwork): GridLevel[] {
  return given.map(({ level, name, takes = scheme.levels[level - 1]?.takes }, index) => {
    if (level !== index + 1)
      throw invalidField(`/levels/${index}/level`, 'grid.level-order', '级别应从 1 起按顺序写。');
    if (!takes) throw invalidField(`/levels/${index}/takes`, 'required', '新增的一级要写明入级条件。');
    return { name, takes };
  });
}

async function opened(call: Scope, kind: NetworkKind): Promise<{ stored: StoredNetwork; roster: GridRoster }> {
  const [stored, roster] = await Promise.all([readNetwork(call, kind), readRoster(call, kind)]);
  requireSeen(call, stored);
  return { stored, roster };
}

function contactorIn(nodes: readonly GridNode[], id: string): GridSubject {
  const found = nodes.find(({ subject }) => subject.id === id);
  if (!found) throw invalidField('/parent', 'grid.parent-unplaced', '这位上级联系人不在网络里。');
  return found.subject;
}
