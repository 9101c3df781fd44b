import type { Suggestion } from '@lianluo/domain/suggestion/suggestion';
import { turnTargets, type TurnTarget } from '@lianluo/domain/suggestion/targets';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { ItemLink } from '@lianluo/domain/work/link';
import type { Scope } from '../../../floor/context';
import type { Prepared } from '../../work/kind-work';
import { saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { newItem } from '../../work/new-item';
import { draftOf } from './targets';

/** 转为: the other item is entered as a draft in the transaction of the step, and each of the two names the other. */
const turnInto =
  (target: TurnTarget) =>
  async (call: Scope, item: WorkItem): Promise<Prepared> => {
    // A step of suggestions is taken on a suggestion.
    const suggestion = item as Suggestion;
    const { title, unit, topics } = suggestion;
    const from: ItemLink = { kind: item.kind, item: item.id };
    const draft = await newItem(call, target, { title, unit, topics, ...draftOf[target](suggestion) });
    const made = settle(kinds[target], undefined, { ...draft, from } as WorkItem, momentOf(call));
    return {
      input: { became: { kind: target, item: made.id } satisfies ItemLink },
      also: () => saving(call, undefined, made, 'record', { note: `由${kinds.suggestions.words.one}转来` }),
    };
  };

/** One step for each target. */
export const turns = Object.fromEntries(
  Object.entries(turnTargets).map(([target, { action }]) => [action, turnInto(target as TurnTarget)]),
);
