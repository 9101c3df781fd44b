import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useProposalRules } from './use-proposal-rules';

/** 届次会议 in the address, the latest where there is none. */
export function useSession() {
  const route = useRoute();
  const router = useRouter();
  const { plenaries } = useProposalRules();
  const session = computed(() => {
    const asked = route.query['session'];
    return typeof asked === 'string' && asked !== '' ? asked : plenaries.value[0]?.id;
  });
  return {
    plenaries,
    session,
    labels: computed(() => Object.fromEntries(plenaries.value.map(({ id, name }) => [id, name]))),
    choose: (id: string | undefined) => void router.replace({ query: { ...route.query, session: id } }),
  };
}
