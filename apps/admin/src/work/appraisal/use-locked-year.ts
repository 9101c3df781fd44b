import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { appraisalQuery, correctionsOfQuery } from './appraisal.queries';
import { isFixed } from './tones';

/** Whether a year is locked, and what came late for one subject in it. `of` gives nothing until there is something to ask for. */
export function useLockedYear(of: () => { year: number; scored: string } | undefined) {
  const access = useAccess();
  const asked = computed(() => ({ committee: access.committee.value.id, year: 0, scored: '', ...of() }));
  const { data } = useQuery(() => ({ ...appraisalQuery(asked.value), enabled: of() !== undefined }));
  const isLocked = computed(() => isFixed(data.value));
  const { data: corrections } = useQuery(() => ({
    ...correctionsOfQuery(asked.value),
    enabled: isLocked.value && (data.value?.corrections.total ?? 0) > 0 && access.may('score:read'),
  }));
  return { isLocked, corrections: computed(() => corrections.value?.items ?? []) };
}
