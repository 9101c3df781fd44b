import { mostEntriesOfScheme as entries } from '@lianluo/domain/scheme/check/limits';
import type { Band, Stars } from '@lianluo/domain/scheme/language';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { starWords } from '@lianluo/domain/scheme/told/band-words';
import { bandFormats, starsFormats } from '@lianluo/domain/scheme/told/difference-fields';
import { pointsWords } from '@lianluo/domain/scheme/told/numbers';
import * as by from './editors';
import { fieldsOf, type Kind } from './kind';
import { ourOwn } from './own';

// 等次 and 星级.

export const band: Kind = {
  called: '等次',
  add: '加一个等次',
  name: '/name',
  fields: fieldsOf<Band>(bandFormats, {
    '/from': by.points,
    '/name': by.name,
    '/tone': { as: 'choice', choices: ['good', 'fair', 'low'] },
    '/follow': { as: 'follow', optional: true, begin: { what: 'talk', by: '主席会议' } },
  }),
  columns: [
    { label: '等次', fields: ['/name'] },
    { label: '起点（含）', fields: ['/from'] },
    { label: '颜色', fields: ['/tone'] },
    { label: '后续', fields: ['/follow'] },
  ],
  lists: [],
  make: (id): Band => ({ id, name: '新等次', from: 0, tone: 'fair' }),
  first: '/name',
};

export const stars: Kind = {
  called: '星级',
  add: '加星级',
  fields: fieldsOf<Stars>(starsFormatsWithFor(), {
    '/for': { as: 'choice', choices: ['member', 'unit'] },
    ...by.sourced,
    '/from': 'list',
    '/capped': 'list',
  }),
  lists: [
    { at: '/from', kinds: ['star'], most: entries.stars },
    { at: '/capped', kinds: ['star-cap'], most: entries.quotas, title: '未完成任务的限制' },
  ],
  // One of them for each: a second is for whom there is none yet.
  make: (_id, { stars: all }: Rules): Stars => ({
    for: all.some((each) => each.for === 'member') ? 'unit' : 'member',
    from: [{ stars: 5, from: 90 }],
    capped: [],
    ...ourOwn,
  }),
};

function starsFormatsWithFor() {
  return { ...starsFormats, for: ['对象', (of: Stars['for']) => ({ member: '委员', unit: '联络组织' })[of]] as const };
}

const starCount = (least: number) => ({ as: 'number', least, most: entries.stars, whole: true }) as const;

export const star: Kind = {
  called: '星级起点',
  add: '加一级',
  fields: {
    '/stars': { label: '星级', words: (value) => starWords(Number(value)), editor: starCount(1) },
    '/from': { label: '起点', words: (value) => pointsWords(Number(value)), editor: by.points },
  },
  columns: [
    { label: '星级', fields: ['/stars'] },
    { label: '起点（含）', fields: ['/from'] },
  ],
  lists: [],
  make: () => ({ stars: 1, from: 0 }),
  first: '/from',
};

export const starCap: Kind = {
  called: '星级限制',
  add: '加一项限制',
  fields: {
    '/quota': {
      label: '未完成的任务',
      words: (value, _rule, named) => named.quota(String(value)) ?? '（未选任务）',
      editor: { as: 'quota' },
    },
    '/most': { label: '最高星级', words: (value) => starWords(Number(value)), editor: starCount(0) },
  },
  columns: [
    { label: '未完成的任务', fields: ['/quota'] },
    { label: '最高星级', fields: ['/most'] },
  ],
  lists: [],
  make: () => ({ quota: '', most: 3 }),
  first: '/quota',
};
