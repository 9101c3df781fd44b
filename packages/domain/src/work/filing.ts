import type { Actor } from '../permission';
import type { RefusalCode } from '../refusal';
import type { WorkItem } from './item';
import { stepOf } from './kind';

/** An item that its unit hands in to the office. */
interface Filed extends WorkItem {
  /** Who submitted it, while nobody else has had a hand in it: only then may it be withdrawn. */
  submittedBy?: string | undefined;
  /** Why it was returned or turned down. */
  reason?: string | undefined;
}

/** 撤回 is its submitter's alone, and only while nobody else has had a hand in the item. */
function withdrawRefusal({ submittedBy }: Pick<Filed, 'submittedBy'>, actor: Actor): RefusalCode | undefined {
  if (!submittedBy) return 'work.acted-on';
  return submittedBy === actor.id ? undefined : 'work.not-submitter';
}

/** Sets a state. Whatever is done to a submitted item ends its submitter's chance to withdraw it, and answers why it was returned. */
export const moved = <Item extends Filed>(item: Item, status: Item['status'], reason?: string): Item => ({
  ...item,
  status,
  submittedBy: undefined,
  reason,
});

/** Who may still take the item back after its fields were changed: once somebody else changed them, nobody. */
export const submitterAfter = ({ submittedBy }: Filed, actor: Actor): string | undefined =>
  submittedBy === actor.id ? submittedBy : undefined;

/** 报送、撤回: the two rows of every kind whose items are handed in. The item says itself whether somebody has acted on it already. */
export function filing<Item extends Filed>({
  label,
  isActedOn = () => false,
  refusal,
}: {
  label: string;
  isActedOn?: (item: Item) => boolean;
  refusal?: (item: Item) => RefusalCode | undefined;
}) {
  const step = stepOf<Item>();
  const states = statesOf<Item>();
  return {
    submit: step({
      label,
      from: [states.draft, states.returned],
      to: [states.submitted],
      permission: 'work:submit',
      takes: {},
      many: true,
      ...(refusal && { refusal }),
      apply: (item, _input, { actor }) => ({
        ...moved(item, states.submitted),
        submittedBy: isActedOn(item) ? undefined : actor.id,
      }),
    }),
    withdraw: step({
      label: '撤回',
      from: [states.submitted],
      to: [states.draft],
      permission: 'work:submit',
      takes: {},
      many: true,
      refusal: withdrawRefusal,
      apply: (item) => moved(item, states.draft),
    }),
  };
}

// A kind that is filed calls these three states so; the tests of its table hold every row to the states it has.
const statesOf = <Item extends Filed>() =>
  ({ draft: 'draft', returned: 'returned', submitted: 'submitted' }) as Record<
    'draft' | 'returned' | 'submitted',
    Item['status']
  >;
