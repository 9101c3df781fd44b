import { opinionDeadlines } from '@lianluo/domain/opinion/deadlines';
import { opinionSteps } from '@lianluo/domain/opinion/opinion.steps';
import { mostNumbersOfScheme as numbers, mostOfScheme as most } from '@lianluo/domain/scheme/check/limits';
import type { Ranking } from '@lianluo/domain/scheme/scheme';
import type { SchemeWords } from '@lianluo/domain/scheme/words';
import {
  rankingFormats,
  rhythmWords,
  standardWords,
  stepWords,
  wordsFormats,
} from '@lianluo/domain/scheme/told/difference-fields';
import { listed, numberWords } from '@lianluo/domain/scheme/told/numbers';
import { unitTypesWords } from '@lianluo/domain/scheme/told/quota-words';
import type { Rhythm } from '@lianluo/domain/unit/station';
import { standards, unitTypes, type StandardKey } from '@lianluo/domain/unit/unit';
import type { Editor } from './editor';
import * as by from './editors';
import { fieldsOf, type Field, type Fields, type Kind } from './kind';

// 基本设置: what a scheme says once.

const brand = by.text(most.brand);
const within = (at: string, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([place, field]) => [`${at}${place}`, field]));

const names = (label: string, longest: number, more: Pick<Editor, 'optional' | 'begin'> = {}): Field => ({
  label,
  words: (value) => listed(value as readonly string[]) || '（无）',
  editor: { as: 'lines', most: longest, ...more },
});
const rhythm = (label: string): Field => ({
  label,
  words: (value) => rhythmWords(value as Rhythm),
  editor: { as: 'rhythm' },
});
const deadline = (action: string): Field => ({
  label: `${stepWords(action)}时限`,
  words: (value) => (value === null ? '不设时限' : `${numberWords(Number(value))} 个工作日`),
  editor: { as: 'days', optional: true, begin: 5 },
});
const phrases = (action: string): Field =>
  names(`${stepWords(action)}常用语`, most.phrase, { optional: true, begin: [] });
const unitName = (type: string): Field => ({
  label: `${unitTypesWords([type])}的名称`,
  words: String,
  editor: { ...brand, optional: true, begin: '' },
});

const each = (at: string, keys: readonly string[], field: (key: string) => Field): Fields =>
  Object.fromEntries(keys.map((key) => [`${at}/${key}`, field(key)]));

export const settings: Kind = {
  called: '基本设置',
  add: '',
  fields: {
    ...within(
      '/words',
      fieldsOf<SchemeWords, 'units'>(wordsFormats, {
        '/platform': brand,
        '/reading': brand,
        '/consultation': brand,
        '/opinionStation': brand,
      }),
    ),
    ...each('/words/units', unitTypes, unitName),
    '/unitTypes': {
      label: '组织类型',
      words: (value) => listed((value as readonly string[]).map((type) => unitTypesWords([type]))),
      editor: { as: 'choices', choices: unitTypes },
    },
    '/sectors': names('界别', most.sector),
    '/categories': names('提案分类', most.category),
    '/standard': {
      label: '健全标准',
      words: (value) => standardWords(value as StandardKey),
      editor: { as: 'choice', choices: Object.keys(standards) },
    },
    '/rhythms/reading': rhythm('读书开展频次'),
    '/rhythms/consultation': rhythm('协商开展频次'),
    '/rhythms/opinion': rhythm('信息开展频次'),
    ...each('/deadlines', Object.keys(opinionDeadlines), deadline),
    '/deadlines/*': deadline(''),
    ...each('/phrases', Object.keys(opinionSteps), phrases),
    '/phrases/*': phrases(''),
    ...within(
      '/ranking',
      fieldsOf<Ranking>(rankingFormats, {
        '/shown': { as: 'choice', choices: ['nobody', 'leaders', 'subject-sees-own', 'all'] },
        '/minimum': { as: 'number', least: 1, most: numbers.ranked, whole: true },
      }),
    ),
  },
  lists: [],
  make: () => ({}),
};
