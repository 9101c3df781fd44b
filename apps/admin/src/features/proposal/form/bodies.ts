import type { ProposerKind } from '@lianluo/domain/proposal/proposal';
import { isSpecial } from '@lianluo/domain/unit/unit';
import { computed, type Ref } from 'vue';
import { useSectors } from '../../../api/committee';
import { useUnits } from '../../../api/units';

/** Names of the committee's own that a body of a kind may have: its sectors, its special committees, its groups. */
export function useBodies(kind: Ref<ProposerKind>) {
  const { sectors } = useSectors();
  const { units, liaison } = useUnits();
  return computed((): readonly string[] => {
    if (kind.value === 'sector') return sectors.value;
    if (kind.value === 'special-committee') return units.value.filter(isSpecial).map(({ name }) => name);
    return kind.value === 'group' ? liaison.value.map(({ name }) => name) : [];
  });
}
