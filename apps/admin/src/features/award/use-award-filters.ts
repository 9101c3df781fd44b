import { awardLevels, awardNatures, awardTypes } from '@lianluo/domain/award/award';
import { computed, type Ref } from 'vue';
import type { Filter, Named } from '../../ui/ledger/filter';

const choice = (name: string, label: string, labels: Readonly<Record<string, string>>): Filter => ({
  name,
  label,
  kind: 'choice',
  choices: Object.keys(labels),
  labels,
});

/** Filters of 表彰通报 beside those of every kind. */
export function useAwardFilters(units: Readonly<Ref<readonly Named[]>>) {
  return computed<readonly Filter[]>(() => [
    choice('nature', '性质', awardNatures),
    choice('type', '类别', awardTypes),
    choice('level', '级别', awardLevels),
    { name: 'named', label: '所涉联络组织', kind: 'named', choices: units.value },
  ]);
}
