import { reportTypes } from '@lianluo/domain/report/report';
import { mostEntriesOfScheme as entries, mostNumbersOfScheme as numbers } from '@lianluo/domain/scheme/check/limits';
import type { Checklist, ContactDuty, ReportDuty } from '@lianluo/domain/scheme/language';
import { checklistFormats, contactFormats, reportFormats } from '@lianluo/domain/scheme/told/difference-fields';
import { contactPieces, reportPieces } from '@lianluo/domain/scheme/told/duty-words';
import * as by from './editors';
import { fieldsOf, type Kind } from './kind';
import { ourOwn } from './own';

// 联系、报送 and 规范化标准.

export const contact: Kind = {
  called: '联系制度',
  add: '加一项联系',
  name: '/label',
  fields: fieldsOf<ContactDuty>(contactFormats, {
    '/label': by.label,
    ...by.sourced,
    '/of': { as: 'choice', choices: ['leader', 'member', 'unit', 'committee'] },
    '/whom': { as: 'choice', choices: ['member', 'sector', 'unit', 'committee', 'department', 'public'] },
    '/who': by.who,
    '/unitTypes': by.unitTypes,
    '/every': { as: 'choice', choices: by.periods },
    '/atLeast': by.count(1),
    '/coverage': { as: 'number', least: 1, most: numbers.percent, optional: true, begin: numbers.percent },
  }),
  // A kind is asked for the pieces of its own rules alone.
  pieces: (rule) => contactPieces(rule as ContactDuty),
  lists: [],
  make: (id): ContactDuty => ({
    id,
    label: '新联系制度',
    of: 'leader',
    whom: 'member',
    every: 'year',
    atLeast: 1,
    ...ourOwn,
  }),
  first: '/label',
};

export const report: Kind = {
  called: '报送制度',
  add: '加一项报送',
  name: '/label',
  fields: fieldsOf<ReportDuty>(reportFormats, {
    '/label': by.label,
    ...by.sourced,
    '/type': { as: 'choice', choices: Object.keys(reportTypes) },
    '/for': { as: 'choice', choices: ['member', 'unit', 'committee'] },
    '/who': by.who,
    '/unitTypes': by.unitTypes,
    '/every': { as: 'choice', choices: ['week', 'half-month', ...by.periods] },
  }),
  pieces: (rule) => reportPieces(rule as ReportDuty),
  lists: [],
  make: (id): ReportDuty => ({ id, label: '新报送制度', type: 'summary', for: 'unit', every: 'year', ...ourOwn }),
  first: '/label',
};

export const standard: Kind = {
  called: '标准',
  add: '加一套标准',
  name: '/name',
  fields: fieldsOf<Checklist, 'items'>(checklistFormats, {
    '/name': by.name,
    ...by.sourced,
    '/unitTypes': by.unitTypes,
  }),
  lists: [{ at: '/items', kinds: ['standard-item'], most: entries.items }],
  make: (id): Checklist => ({ id, name: '新标准', items: [], ...ourOwn }),
  first: '/name',
};

export const standardItem: Kind = {
  called: '标准内容',
  add: '加一项内容',
  name: '/label',
  fields: { '/label': { label: '名称', words: String, editor: by.label } },
  lists: [],
  make: (id): Checklist['items'][number] => ({ id, label: '新内容' }),
  first: '/label',
};
