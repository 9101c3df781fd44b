import type { Gathering } from '../gathering/gathering';
import { gatheringKind } from '../gathering/gathering.kind';

export interface Reading extends Gathering {
  kind: 'readings';
}

/** 委员读书活动 */
export const readingKind = gatheringKind<Reading>()({
  name: 'readings',
  words: {
    label: '委员读书',
    ledger: '委员读书活动台账',
    short: '委员读书',
    one: '读书活动',
    measure: '场',
    unit: '组织单位',
    page: 'reading',
  },
  topic: '书目',
  example: '“秦家悦读”三月读书会',
  held: { label: '读书活动', column: '读书' },
  ending: { step: '结束归档', state: '已归档' },
});
