import type { buildGrid as endpoint } from '@lianluo/contract/grid';
import { movesBetween } from '@lianluo/domain/grid/change';
import { rebuild } from '@lianluo/domain/grid/rearrange';
import { networkOn } from '@lianluo/domain/grid/network';
import { proposeNetwork } from '@lianluo/domain/grid/propose';
import type { AnswerFor, Call } from '../../floor/context';
import { refusalOf, requireSeen, saveChange } from './change-network';
import { moveView, namesOf, networkOf, wireOf } from './grid.view';
import { readNetwork, withScheme } from './network.store';
import { readRoster } from './roster';

/** 划分网格: a proposal with the reason of every link; taken when it is not a dry run. */
export async function buildGrid(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, dryRun, prefer, fanOut, keep } = call.body;
  const [stored, roster] = await Promise.all([readNetwork(call, kind), readRoster(call, kind)]);
  requireSeen(call, stored);
  const scheme = {
    ...stored.scheme,
    prefer: prefer ?? stored.scheme.prefer,
    fanOut: { ...stored.scheme.fanOut, max: fanOut ?? stored.scheme.fanOut.max },
  };
  const existing = networkOn(stored.placements, call.today);
  const proposal = proposeNetwork({ roster: roster.entries, scheme, ...(keep && { existing }) });
  if (!proposal.ok) throw refusalOf(proposal.faults);

  const nameOf = namesOf(roster.entries);
  const body = {
    network: kind,
    nodes: proposal.nodes.map((node) => ({
      ...wireOf(node),
      name: nameOf(node.subject),
      reasons: [...node.reasons],
      sentence: node.sentence,
    })),
    moves: movesBetween(existing, proposal.nodes).map((move) => moveView(move, nameOf)),
    unplaced: proposal.unplaced.map(({ id, name }) => ({ member: id, name })),
    version: stored.version,
  };
  if (dryRun) return { body, version: stored.version };

  const next = withScheme(stored, scheme, call.today);
  const changed = rebuild(networkOf(next, roster), proposal.nodes, call.today);
  const { answer } = await saveChange(call, { before: stored, next }, roster, changed, 'build');
  return { body: { ...body, version: answer.version ?? stored.version }, version: answer.version ?? stored.version };
}
