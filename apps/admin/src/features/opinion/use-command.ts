import type { OpinionView } from '@lianluo/contract/opinion';
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { ApiProblem } from '../../api/problem';
import type { ShownProblem } from '../../ui/shown-problem';
import { useOpinionCache } from './opinion.queries';

export interface Command {
  busy: Ref<boolean>;
  problem: ShallowRef<ShownProblem | null>;
  /** Somebody was faster: the item must be looked at again before the command can be given. */
  overtaken: Ref<boolean>;
  run(command: () => Promise<OpinionView>): Promise<void>;
  /** Fetches the item as it stands now; what was typed stays. */
  renew(item: OpinionView): Promise<void>;
}

const overtakenCodes = ['version.stale', 'action.not-now', 'handling-unit.not-now'];

/** One thing done to an item: once at a time, its answer shown at once, its refusal kept to be shown. */
export function useCommand(done: (answer: OpinionView) => void): Command {
  const cache = useOpinionCache();
  const busy = ref(false);
  const problem = shallowRef<ShownProblem | null>(null);
  const overtaken = ref(false);

  const saying = async (act: () => Promise<void>) => {
    if (busy.value) return;
    busy.value = true;
    try {
      await act();
      problem.value = null;
      overtaken.value = false;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problem.value = error;
      overtaken.value = error instanceof ApiProblem && overtakenCodes.includes(error.code);
    } finally {
      busy.value = false;
    }
  };

  return {
    busy,
    problem,
    overtaken,
    run: (command) =>
      saying(async () => {
        const answer = await command();
        cache.keep(answer);
        done(answer);
      }),
    renew: (item) => saying(async () => void (await cache.renew(item))),
  };
}
