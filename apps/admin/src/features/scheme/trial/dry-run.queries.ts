import { dryRunScheme, readDryRun, type DryRunView } from '@lianluo/contract/scheme-trial';
import { onScopeDispose, ref } from 'vue';
import { call, type Given } from '../../../api/call';
import { useSaving } from '../../../api/use-saving';

export type DryRun = DryRunView;

/** How long to wait before looking how far it is. */
const lookAgainMs = 1000;
const pause = () => new Promise((done) => setTimeout(done, lookAgainMs));

/**
 * 试算 changes nothing, so nothing is asked anew. Of a large committee it goes on beside the calls: how far it is stands in
 * `progress` until the result is there, and nothing is the result where it could not be finished.
 */
export function useDryRun(committee: () => string) {
  const progress = ref<{ done: number; total: number }>();
  const controller = new AbortController();
  onScopeDispose(() => controller.abort());
  const { signal } = controller;
  const saving = useSaving({
    async save(write, body: Given<typeof dryRunScheme>['body']): Promise<DryRun | null> {
      const c = committee();
      try {
        const asked = await write(dryRunScheme, { params: { c }, body }, signal);
        if (!('state' in asked)) return asked;
        let trial = asked;
        while (trial.state === 'running') {
          progress.value = { done: trial.done, total: trial.total };
          await pause();
          trial = await call(readDryRun, { params: { c, id: trial.id } }, signal);
        }
        return trial.result;
      } finally {
        progress.value = undefined;
      }
    },
  });
  return { ...saving, progress };
}
