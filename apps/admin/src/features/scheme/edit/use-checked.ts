import type { Fault } from '@lianluo/domain/scheme/check/fault';
import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { differencesOf, type Difference } from '@lianluo/domain/scheme/told/difference';
import { watchDebounced } from '@vueuse/core';
import { shallowRef } from 'vue';
import { allRows } from '../rules/row';
import { byOwner } from './by-owner';

/** What is wrong with rules, and how they differ from what is in force, a moment after the last change. */
export function useChecked(rules: () => Rules | undefined, inForce: () => Rules | null) {
  const faults = shallowRef<readonly Fault[]>([]);
  const differences = shallowRef<readonly Difference[]>([]);
  const faultsAt = shallowRef<ReadonlyMap<string, readonly Fault[]>>(new Map());
  const changesAt = shallowRef<ReadonlyMap<string, Difference['change']>>(new Map());
  /** The rules that this was found of. */
  const checked = shallowRef<Rules>();

  watchDebounced(
    [rules, inForce],
    ([now, before]) => {
      if (!now) return;
      const found = faultsOf(now);
      faults.value = found;
      faultsAt.value = byOwner(found, allRows(now));
      differences.value = before ? differencesOf(before, now) : [];
      changesAt.value = new Map(
        differences.value.flatMap(({ pointer, change }) => (change === 'removed' ? [] : [[pointer, change] as const])),
      );
      checked.value = now;
    },
    { debounce: 250, immediate: true },
  );
  return { faults, differences, faultsAt, changesAt, checked };
}
