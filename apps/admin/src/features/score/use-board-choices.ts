import type { SubjectKind } from '@lianluo/contract/scores';
import { monthOf } from '@lianluo/domain/calendar/day';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { today } from '../../ui/format';
import { tiles } from './board';
import { periodChoices } from './periods';
import { useAddress } from './use-address';
import { useScheme } from './use-scheme';

const boardKinds = ['unit', 'member', 'informant', 'committee'] as const satisfies readonly SubjectKind[];
/** Those who belong to a unit. */
const ofUnits: readonly SubjectKind[] = ['member', 'informant'];

/** Whom, which plan and when the board shows: as the address says, out of what the scheme asks for. */
export function useBoardChoices() {
  const { committee, user } = useAccess();
  const { asked, show } = useAddress();
  const periods = periodChoices(today());
  const chosenPeriod = computed(() => periods.find(({ id }) => id === asked('period')));
  const period = computed(() => chosenPeriod.value?.id ?? monthOf(today()));
  const year = computed(() => period.value.slice(0, 4));
  const rules = useScheme(() => year.value);
  const { scheme } = rules;

  // What a county's people did is its own; its city is told how its units stand.
  const isBelow = computed(() => user.value.committee !== committee.value.id);
  const plansFor = (kind: SubjectKind | undefined) =>
    scheme.value?.plans.filter(({ quotas }) =>
      quotas.some((quota) => kind !== undefined && quota.for.includes(kind)),
    ) ?? [];
  const kinds = computed(() =>
    boardKinds.filter((each) => (!isBelow.value || !ofUnits.includes(each)) && plansFor(each).length > 0),
  );
  const kind = computed(() => kinds.value.find((each) => each === asked('subject')) ?? kinds.value[0]);
  const plans = computed(() => plansFor(kind.value));
  const isOfUnit = computed(() => kind.value !== undefined && ofUnits.includes(kind.value));

  return {
    rules,
    isBelow,
    kinds,
    kind,
    plans,
    plan: computed(() => plans.value.find(({ id }) => id === asked('plan'))?.id),
    periods,
    chosenPeriod,
    /** Of each quota the one period that runs: all of those hold this month, or are it. */
    period,
    year,
    isOfUnit,
    unit: computed(() => (isOfUnit.value ? asked('unit') : undefined)),
    words: computed(() => asked('q') ?? ''),
    tile: computed(() => tiles.find((each) => each === asked('state'))),
    /** The cell that is open. */
    cell: computed(() => ({ of: asked('of'), rule: asked('rule') })),
    /** Another choice leaves the cell that was open. */
    show: (changed: Readonly<Record<string, string | undefined>>) =>
      show({ of: undefined, rule: undefined, ...changed }),
  };
}
