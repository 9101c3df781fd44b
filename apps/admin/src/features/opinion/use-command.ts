import type { OpinionView } from '@lianluo/contract/opinion';
import { computed, type ComputedRef, type Ref } from 'vue';
import type { Write } from '../../api/call';
import { ApiProblem } from '../../api/problem';
import { useSaving } from '../../api/use-saving';
import type { ShownProblem } from '../../ui/shown-problem';
import { useOpinionCache } from './opinion.queries';

export interface Command {
  busy: Ref<boolean>;
  problem: Ref<ShownProblem | null>;
  /** Somebody was faster: the item must be looked at again before the command can be given. */
  overtaken: ComputedRef<boolean>;
  run(command: (write: Write) => Promise<OpinionView>): Promise<unknown>;
  /** Fetches the item as it stands now; what was typed stays. */
  renew(item: OpinionView): Promise<unknown>;
}

const overtakenCodes = ['version.stale', 'action.not-now', 'handling-unit.not-now'];

/** One thing done to an item: its answer is shown at once, its refusal kept to be shown. */
export function useCommand(done: (answer: OpinionView) => void): Command {
  const cache = useOpinionCache();
  const { run, isLoading, error } = useSaving({
    save: (write, command: (write: Write) => Promise<unknown>) => command(write),
  });
  return {
    busy: isLoading,
    problem: error,
    overtaken: computed(() => error.value instanceof ApiProblem && overtakenCodes.includes(error.value.code)),
    run: (command) =>
      run(async (write) => {
        const answer = await command(write);
        cache.keep(answer);
        done(answer);
      }),
    renew: (item) => run(() => cache.renew(item)),
  };
}
