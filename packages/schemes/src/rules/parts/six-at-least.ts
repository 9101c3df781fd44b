import type { Plan, Quota, Sourced } from '@lianluo/domain/scheme/language';
import { deed, fact, held, opinion, suggestion, surveyReport } from './facts';
import { planOf } from './quotas';

/** How a plan stands on its source: as a whole, and where the text leaves open whose duty it is. */
export interface SixAtLeast {
  id: string;
  name: string;
  by: Sourced;
  organised: Sourced;
  /** 联络组 and members, or members alone. */
  for: Quota['for'];
  unitTypes: readonly string[];
}

/** 六个至少 (S3): month, quarter three times, half-year, year; once each. */
export const sixAtLeast = ({ id, name, by, organised, for: all, unitTypes }: SixAtLeast): Plan =>
  planOf(id, name, by, [
    { id: 'opinion', label: '反映社情民意信息', for: all, unitTypes, every: 'month', of: opinion },
    { id: 'suggestion', label: '提供意见建议', for: all, unitTypes, every: 'quarter', of: suggestion },
    {
      id: 'collective',
      label: '组织集体活动',
      for: ['unit'],
      unitTypes,
      every: 'quarter',
      of: [held(), fact('readings.held'), fact('consultations.held')],
      by: organised,
    },
    {
      id: 'inspection',
      label: '组织视察活动',
      for: ['unit'],
      unitTypes,
      every: 'quarter',
      of: held('inspection'),
      by: organised,
    },
    { id: 'survey-report', label: '完成调研报告', for: all, unitTypes, every: 'half-year', of: surveyReport },
    { id: 'deed', label: '推动为民办实事落实', for: all, unitTypes, every: 'year', of: deed },
  ]);
