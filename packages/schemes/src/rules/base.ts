import { nationalSectors } from '@lianluo/domain/member/member';
import { defaultCategories } from '@lianluo/domain/proposal/proposal-rules';
import type { Rules, Scheme } from '@lianluo/domain/scheme/scheme';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { defaultPreset } from '../presets/default';
import type { Preset } from '../presets/preset';
import { fiveUnified } from './parts/checklists';

/** 常用语 as rules keep them: by step, and none that is empty. */
export const phrasesOf = ({ phrases }: Pick<Preset, 'phrases'>): Rules['phrases'] =>
  Object.fromEntries(Object.entries(phrases).flatMap(([step, words]) => (words ? [[step, words] as const] : [])));

/**
 * What every preset starts from: the words, rhythms, deadlines and phrases of 通用方案, no duties and no points. Rankings are
 * off until a committee turns them on (domain.md 6.1).
 */
export const baseRules: Rules = {
  words: defaultPreset.words,
  unitTypes,
  sectors: nationalSectors,
  standards: [fiveUnified({ source: '平台默认，取自公开材料（长清）', assumed: true })],
  standard: defaultPreset.standard,
  rhythms: defaultPreset.rhythms,
  deadlines: defaultPreset.deadlines,
  phrases: phrasesOf(defaultPreset),
  categories: defaultCategories,
  plans: [],
  points: {},
  stars: [],
  sheets: [],
  contacts: [],
  reports: [],
  ranking: { shown: 'nobody', minimum: 10 },
};

export const firstVersion = { version: 1, effectiveFrom: '2026-01-01' } as const satisfies Partial<Scheme>;
