import { mostEntriesOfScheme as entries, mostNumbersOfScheme as numbers } from '@lianluo/domain/scheme/check/limits';
import type { Plan, Quota } from '@lianluo/domain/scheme/language';
import { planFormats, quotaFormats } from '@lianluo/domain/scheme/told/difference-fields';
import * as by from './editors';
import { fieldsOf, type Kind } from './kind';
import { ourOwn } from './own';

// 履职计划: who does what, how often.

export const plan: Kind = {
  called: '计划',
  add: '加一个计划',
  name: '/name',
  fields: fieldsOf<Plan, 'quotas'>(planFormats, { '/name': by.name }),
  lists: [{ at: '/quotas', kinds: ['quota'], most: entries.quotas }],
  make: (id): Plan => ({ id, name: '新计划', quotas: [] }),
  first: '/name',
};

export const quota: Kind = {
  called: '任务',
  add: '加一项任务',
  name: '/label',
  fields: fieldsOf<Quota>(quotaFormats, {
    '/label': by.label,
    ...by.sourced,
    '/for': { as: 'choices', choices: ['member', 'unit', 'informant', 'committee', 'topic'] },
    '/who': by.who,
    '/notFor': by.who,
    '/unitTypes': by.unitTypes,
    '/every': { as: 'every' },
    '/atLeast': { as: 'number', least: 1, most: numbers.amount },
    '/of': { as: 'facts' },
    '/count': { as: 'choice', choices: ['facts', 'items', 'amount'] },
    '/spread': by.flag('every-member'),
    '/proRata': by.flag(true),
  }),
  columns: [
    { label: '任务', fields: ['/label'] },
    { label: '对象', fields: ['/for', '/who', '/notFor', '/unitTypes', '/spread', '/proRata'] },
    { label: '周期', fields: ['/every'] },
    { label: '至少', fields: ['/atLeast'] },
    { label: '做什么', fields: ['/of', '/count'] },
  ],
  lists: [],
  make: (id): Quota => ({
    id,
    label: '新任务',
    for: ['member'],
    every: 'year',
    atLeast: 1,
    of: [],
    count: 'facts',
    ...ourOwn,
  }),
  first: '/of',
};
