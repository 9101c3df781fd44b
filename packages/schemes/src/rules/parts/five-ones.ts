import type { Plan, Sourced } from '@lianluo/domain/scheme/language';
import { deed, dutyReport, fact, filed, held, opinion, proposal, suggestion } from './facts';
import { planOf } from './quotas';

interface FiveOnes {
  id: string;
  name: string;
  by: Sourced;
  /** Where the text says more than a fact can show. */
  nearest: Sourced;
}

/** 五个一 of a member in a year (S0): a duty report, a suggestion, a proposal of quality, an opinion, a deed. */
export const fiveOnesOfMember = ({ id, name, by, nearest }: FiveOnes): Plan =>
  planOf(id, name, by, [
    { id: `${id}-report`, label: '提交履职报告', for: ['member'], every: 'year', of: dutyReport },
    { id: `${id}-suggestion`, label: '提出意见建议', for: ['member'], every: 'year', of: suggestion },
    { id: `${id}-proposal`, label: '提交高质量提案', for: ['member'], every: 'year', of: filed, by: nearest },
    { id: `${id}-opinion`, label: '反映社情民意信息', for: ['member'], every: 'year', of: opinion },
    { id: `${id}-deed`, label: '办实事', for: ['member'], every: 'year', of: deed },
  ]);

/** 五个一 of a unit (S4): opinions by the month, a survey or inspection by the quarter, a consultation by the half-year, a call for proposals by the year, and a deed of each member. */
export const fiveOnesOfUnit = ({
  id,
  name,
  by,
  nearest,
  unitTypes,
}: FiveOnes & { unitTypes: readonly string[] }): Plan =>
  planOf(id, name, by, [
    { id: `${id}-opinion`, label: '民情信息反映', for: ['unit'], unitTypes, every: 'month', of: opinion },
    {
      id: `${id}-survey`,
      label: '调研视察',
      for: ['unit'],
      unitTypes,
      every: 'quarter',
      of: held('survey', 'inspection'),
    },
    {
      id: `${id}-consultation`,
      label: '协商',
      for: ['unit'],
      unitTypes,
      every: 'half-year',
      of: fact('consultations.held'),
    },
    {
      id: `${id}-proposals`,
      label: '重点提案征集',
      for: ['unit'],
      unitTypes,
      every: 'year',
      of: [fact('clues.submitted'), proposal],
      by: nearest,
    },
    {
      id: `${id}-deed`,
      label: '一人一件民生实事',
      for: ['unit'],
      unitTypes,
      every: 'year',
      of: deed,
      spread: 'every-member',
      by: nearest,
    },
  ]);
