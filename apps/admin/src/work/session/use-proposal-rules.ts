import { categoriesOf, classesOf, className } from '@lianluo/domain/proposal/proposal-rules';
import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { committeeQuery } from '../../api/committee';

/** 提案工作规则 of the committee, as its pages offer and tell them. */
export function useProposalRules() {
  const { committee } = useAccess();
  const { data } = useQuery(() => committeeQuery(committee.value.id));
  const rules = computed(() => data.value?.proposals ?? {});
  return {
    rules,
    /** Newest first. */
    plenaries: computed(() => (rules.value.plenaries ?? []).toReversed()),
    categories: computed(() => categoriesOf(rules.value, data.value?.scheme)),
    classes: computed(() => classesOf(rules.value)),
  };
}

/** What the ids of its own choices are called, for lists and facts. */
export function useProposalChoices() {
  const { plenaries, classes } = useProposalRules();
  return computed(() => ({
    session: Object.fromEntries(plenaries.value.map(({ id, name }) => [id, name])),
    class: Object.fromEntries(classes.value.map(({ id }) => [id, className(id)])),
  }));
}
