import { checkMethods, type Indicator, type Sheet } from '@lianluo/domain/scheme/assessment-sheet';
import { mostEntriesOfScheme as entries, mostOfScheme as most } from '@lianluo/domain/scheme/check/limits';
import { indicatorFormats, sheetFormats } from '@lianluo/domain/scheme/told/difference-fields';
import * as by from './editors';
import { fieldsOf, type Kind } from './kind';
import { ourOwn } from './own';

// 百分制考核表: blocks of indicators.

export const sheet: Kind = {
  called: '考核表',
  add: '加一张考核表',
  name: '/name',
  fields: fieldsOf<Sheet, 'blocks' | 'bands'>(sheetFormats, {
    '/name': by.name,
    '/unitTypes': by.unitTypes,
    '/noticeTo': { ...by.text(most.name), optional: true, begin: '' },
  }),
  lists: [
    { at: '/blocks', kinds: ['block'], most: entries.blocks },
    { at: '/bands', kinds: ['band'], most: entries.bands, title: '等次' },
  ],
  make: (id): Sheet => ({ id, name: '新考核表', blocks: [], bands: [] }),
  first: '/name',
};

export const block: Kind = {
  called: '部分',
  add: '加一个部分',
  name: '/name',
  fields: { '/name': { label: '名称', words: String, editor: by.name } },
  lists: [{ at: '/indicators', kinds: ['indicator'], most: entries.indicators }],
  make: (id): Sheet['blocks'][number] => ({ id, name: '新部分', indicators: [] }),
  first: '/name',
};

export const indicator: Kind = {
  called: '指标',
  add: '加一项指标',
  name: '/label',
  fields: fieldsOf<Indicator>(indicatorFormats, {
    '/label': by.label,
    ...by.sourced,
    '/most': by.points,
    '/method': { as: 'choices', choices: Object.keys(checkMethods) },
    '/evidence': { as: 'choice', choices: ['none', 'text', 'file'] },
    '/auto': { as: 'auto', optional: true },
    '/kind': { as: 'choice', choices: ['base', 'bonus', 'deduct'] },
  }),
  columns: [
    { label: '指标', fields: ['/label'] },
    { label: '类别', fields: ['/kind'] },
    { label: '分值', fields: ['/most'] },
    { label: '方式', fields: ['/method'] },
    { label: '佐证', fields: ['/evidence'] },
    { label: '自动计分', fields: ['/auto'] },
  ],
  lists: [],
  make: (id): Indicator => ({
    id,
    label: '新指标',
    most: 10,
    method: ['check'],
    evidence: 'none',
    kind: 'base',
    ...ourOwn,
  }),
  first: '/label',
};
