import { awards } from '@lianluo/contract/award';
import type { Award } from '@lianluo/domain/award/award';
import { invalidField } from '@lianluo/domain/refusal';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../../floor/context';
import { namedUnits } from '../../register/named-units';
import { readAll } from '../../register/platform.store';
import { isVisible } from '../../work/find-item';
import type { KindWork } from '../../work/kind-work';
import { readItem } from '../../work/ledger.store';

/** What it was given for: an item that exists for whoever enters it, and is no draft. */
const givenFor =
  (field: 'proposal' | 'opinion', message: string) =>
  async (scope: Scope, id: string): Promise<string> => {
    const found = await readItem(scope.storage, scope.committee.id, `${field}s`, id);
    if (!found || found.item.status === 'draft' || !isVisible(scope, found.item))
      throw invalidField(`/${field}`, 'item.unknown', message);
    return id;
  };

/** What the API adds to 表彰通报: its units are named, and what it was given for is looked up. */
export const awardWork: KindWork = {
  endpoints: awards,
  whole: {
    units: namedUnits,
    proposal: givenFor('proposal', '没有这件提案，或者尚未提交。'),
    opinion: givenFor('opinion', '没有这条社情民意信息，或者尚未报送。'),
  },
  cells: async () => ({ units: ({ units }: Award) => units.map(({ name }) => name).join('、') }),
  named: async (scope) => ({ units: (await readAll<Unit>(scope, 'units')).map(({ value }) => value) }),
};
