import type { Kind } from '@lianluo/domain/work/kind';
import { isKind, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { shallowRef } from 'vue';
import { notifyDone } from '../../ui/notify';
import { isAllowed } from '../allowed';
import type { WorkView } from '../work.calls';

/** What can be taken back for a moment: a step that one item took, or that many took together. */
export interface Offer {
  /** What was done: 已转办 */
  message: string;
  kind: KindName;
  committee: string;
  /** The step that takes it back. */
  action: string;
  of: { id: string; version: number } | { ids: readonly string[] };
}

/** One at a time: what is done next takes the place of what was done before. */
export const offered = shallowRef<Offer>();

/** The step that takes back what was done, where the item allows it now. */
export const undoOf = (
  { steps }: Pick<Kind, 'steps'>,
  item: Pick<WorkView, 'allowedActions'>,
  done: string,
): string | undefined =>
  Object.entries(steps).find(([action, { undoes }]) => undoes?.includes(done) && isAllowed(item, action))?.[0];

/** Says that a step was taken, and offers to take it back where that can be done. */
export function tellTaken(kind: string, item: WorkView, done: string, message: string): void {
  const action = isKind(kind) ? undoOf(kinds[kind], item, done) : undefined;
  if (!isKind(kind) || action === undefined) return notifyDone(message);
  const { id, committee, version } = item;
  offered.value = { message, kind, committee, action, of: { id, version } };
}
