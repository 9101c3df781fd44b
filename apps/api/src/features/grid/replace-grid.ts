import type { BodyOf } from '@lianluo/contract/endpoint';
import type { replaceGrid as endpoint } from '@lianluo/contract/grid';
import { rebuild } from '@lianluo/domain/grid/rearrange';
import { levelAbove, type GridLevel } from '@lianluo/domain/grid/levels';
import type { GridNode } from '@lianluo/domain/grid/network';
import { invalidField } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { saveChange } from './change-network';
import { schemed } from './change-scheme';
import { networkOf } from './grid.view';
import type { StoredNetwork } from './network.store';
import { openNetwork } from './open-network';

/** 整体保存: a proposal that was changed by hand, or a tree that came in as a table. */
export async function replaceGrid(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, levels, nodes: given } = call.body;
  const { stored, roster } = await openNetwork(call, kind);
  const next = levels ? schemed(stored, { levels: inOrder(levels, stored) }, call.today) : stored;
  const placed = new Map(given.map((node) => [`${node.level} ${node.member}`, node]));
  const nodes = given.map(({ member, type, level, parent }, index): GridNode => {
    const contactor = parent === undefined ? undefined : placed.get(`${levelAbove(level)} ${parent}`);
    if (parent !== undefined && !contactor)
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

type ReplaceBody = BodyOf<typeof endpoint>;

/** The levels of a whole network, from the top; one that is only named keeps its conditions. */
function inOrder(given: NonNullable<ReplaceBody['levels']>, { scheme }: StoredNetwork): GridLevel[] {
  return given.map(({ level, name, takes = scheme.levels[level - 1]?.takes }, index) => {
    if (level !== index + 1)
      throw invalidField(`/levels/${index}/level`, 'grid.level-order', '级别应从 1 起按顺序写。');
    if (!takes) throw invalidField(`/levels/${index}/takes`, 'field.required', '新增的一级要写明入级条件。');
    return { name, takes };
  });
}
