import type { ProposalView } from '@lianluo/contract/proposal';
import { proposalKind } from '@lianluo/domain/proposal/proposal.kind';
import type { AnyKind } from '@lianluo/domain/work/kind';
import { ref } from 'vue';
import { tellTaken } from '../../work/undo/offer';
import type { WorkView } from '../../work/work.calls';
import { useTakeStep } from '../../work/work.queries';

export const stepLabel = ({ steps }: AnyKind, action: string): string => steps[action]?.label ?? action;

/** A step that a card offers on what stands in it, with the dialog that is open for it. */
export function useCardStep(item: () => ProposalView) {
  const taking = ref<{ action: string; of?: string | undefined }>();
  const step = useTakeStep(
    () => 'proposals',
    (saved, action) => {
      taking.value = undefined;
      tellTaken('proposals', saved, action, `已${stepLabel(proposalKind, action)}`);
    },
  );
  return {
    taking,
    busy: step.isLoading,
    problem: step.error,
    open(action: string, of?: string) {
      step.reset();
      taking.value = { action, of };
    },
    // The page's calls are those of every kind.
    take: (body: Record<string, unknown>) =>
      taking.value && step.mutate({ item: item() as unknown as WorkView, action: taking.value.action, body }),
  };
}
