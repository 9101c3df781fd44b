import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccess } from '../../api/access';
import { versionQuery } from '../../api/scheme-version.query';
import { thisYear } from '../../ui/format';
import { appraisalQuery } from '../../work/appraisal/appraisal.queries';
import { schemeQuery } from './score.queries';

/**
 * 考核办法 by which a year of the committee on screen is counted: of the running one what is in force, of an earlier one or a
 * locked one what its appraisal names.
 */
export function useScheme(year: () => string) {
  const { committee } = useAccess();
  const asked = computed(() => schemeQuery(committee.value.id));
  const { data, error: notRead, refetch: readAgain } = useQuery(() => asked.value);
  const {
    data: appraisal,
    error: notTold,
    refetch: readYear,
  } = useQuery(() => appraisalQuery({ committee: committee.value.id, year: Number(year()) }));

  const current = computed(() => data.value && (data.value.current ?? undefined));
  const isRunning = computed(() => year() === String(thisYear()));
  const named = computed(() => appraisal.value?.scheme?.version);
  const isAnother = computed(() => named.value !== undefined && data.value && named.value !== current.value?.version);
  const {
    data: other,
    error: notFound,
    refetch: readOther,
  } = useQuery(() => ({
    ...versionQuery({ committee: committee.value.id, version: named.value ?? 0 }),
    enabled: isAnother.value === true,
  }));

  const scheme = computed(() => {
    if (isAnother.value) return other.value;
    // Nearly always the year that runs is counted by what is in force: nobody waits to be told so.
    return named.value !== undefined || isRunning.value ? current.value : undefined;
  });
  return {
    /** What a page shows the answer of while there is nothing to count by. */
    asked,
    scheme,
    /** Known, and there is none. */
    isMissing: computed(() =>
      isRunning.value
        ? data.value?.current === null && named.value === undefined
        : appraisal.value !== undefined && named.value === undefined,
    ),
    error: computed(() => notRead.value ?? (isRunning.value ? null : notTold.value) ?? notFound.value),
    refetch: () => Promise.all([readAgain(), readYear(), ...(isAnother.value ? [readOther()] : [])]),
  };
}
