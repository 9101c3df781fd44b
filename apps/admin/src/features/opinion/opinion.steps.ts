import { opinions, type OpinionSummary, type OpinionView } from '@lianluo/contract/opinion';
import type { OpinionAction } from '@lianluo/domain/opinion/opinion.steps';
import type { Write } from '../../api/call';

export type Allowed = OpinionSummary['allowedActions'][number] & { action: OpinionAction };

/** The steps the API offers, with their names known to the domain. */
export const allowedOf = (item: Pick<OpinionSummary, 'allowedActions'>): Allowed[] =>
  item.allowedActions.filter((each): each is Allowed => each.action in opinions.steps);

/** Whether the API offers a step, 修改 or 删除草稿. */
export const isAllowed = (
  item: Pick<OpinionSummary, 'allowedActions'>,
  action: OpinionAction | 'change' | 'discard',
): boolean => item.allowedActions.some((each) => each.action === action);

/** The next lawful step: what the item waits for, or what follows where nobody is waited for. */
export function nextStep(item: Pick<OpinionSummary, 'status' | 'waitingFor' | 'allowedActions'>): Allowed | undefined {
  const allowed = allowedOf(item);
  const wanted = [
    // An issued item waits for feedback, and is usually transferred first.
    ...(item.status === 'issued' ? ['transfer'] : []),
    item.waitingFor?.action,
    ...(item.status === 'draft' ? ['submit'] : []),
    ...(item.status === 'fed-back' ? ['archive'] : []),
  ];
  return wanted.flatMap((action) => allowed.find((each) => each.action === action) ?? [])[0];
}

type Step = (typeof opinions.steps)['submit'];

/** Takes a step on the version that was seen. What the body must hold is the server's to say. */
export function takeStep(
  write: Write,
  item: OpinionView,
  action: OpinionAction,
  input: Record<string, unknown>,
): Promise<OpinionView> {
  // The steps differ in their bodies alone, and a dialog gathers its body by the names that `requires` gave it.
  const step = opinions.steps[action] as unknown as Step;
  return write(step, {
    params: { c: item.committee, id: item.id },
    body: input as Record<string, never>,
    version: item.version,
  });
}
