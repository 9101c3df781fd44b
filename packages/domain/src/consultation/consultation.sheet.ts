import { gatheringSheet } from '../gathering/gathering.sheet';
import type { TableSheet } from '../work/sheet';
import type { Consultation } from './consultation';

// What is said of every gathering holds for a consultation, whose own fields start as its table says.
const base = gatheringSheet('“秦商量”老旧小区加装电梯协商会') as unknown as TableSheet<Consultation>;

/** 协商活动台账 as offices keep it, with the form of each. */
export const consultationSheet: TableSheet<Consultation> = {
  ...base,
  columns: {
    ...base.columns,
    form: {
      headings: ['协商形式', '协商类型', '协商类别', '形式'],
      means: {
        micro: /微|小型|院坝|板凳/,
        standing: /常委会|议政性/,
        counterpart: /对口/,
        sector: /界别/,
        'proposal-handling': /提案/,
        remote: /远程|网络|线上|书面/,
        special: /专题/,
      },
    },
  },
};
