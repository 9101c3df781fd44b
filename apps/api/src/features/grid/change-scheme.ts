import type { changeGridScheme as endpoint } from '@lianluo/contract/grid';
import type { Day } from '@lianluo/domain/calendar/day';
import type { GridScheme } from '@lianluo/domain/grid/scheme';
import { schemeFaults, withoutLostTargets } from '@lianluo/domain/grid/scheme';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../floor/context';
import { requireSeen, saveChange } from './change-network';
import { gridView } from './grid.view';
import { readNetwork, withScheme, type StoredNetwork } from './network.store';
import { readRoster } from './roster';

/**
 * 改网格方案. Whoever stands where the new scheme does not take them is told as a fault of the network and stays until it is
 * built again: nobody is moved by a rule alone.
 */
export async function changeGridScheme(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network: kind, dryRun, ...change } = call.body;
  const [stored, roster] = await Promise.all([readNetwork(call, kind), readRoster(call, kind)]);
  requireSeen(call, stored);
  const next = schemed(stored, change, call.today);
  if (dryRun) return { body: await gridView(call, next, roster), version: stored.version };
  const unmoved = { ok: true, moves: [], placements: stored.placements } as const;
  return (await saveChange(call, { before: stored, next }, roster, unmoved, 'scheme')).answer;
}

type SchemeChange = { [Field in 'levels' | 'prefer' | 'fanOut' | 'targets']?: GridScheme[Field] | undefined };

/** The network with another scheme from a day on, or 422 with each field that is wrong. */
export function schemed(
  stored: StoredNetwork,
  { levels, prefer, fanOut, targets }: SchemeChange,
  from: Day,
): StoredNetwork {
  const { scheme: old } = stored;
  const kept = withoutLostTargets({ ...old, levels: levels ?? old.levels });
  const scheme: GridScheme = {
    ...kept,
    prefer: prefer ?? kept.prefer,
    fanOut: fanOut ?? kept.fanOut,
    targets: targets ?? kept.targets,
  };
  const faults = schemeFaults(scheme);
  if (faults.length > 0) throw new Refusal('request.invalid', faults);
  return withScheme(stored, scheme, from);
}
