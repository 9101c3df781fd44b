import { mostEntriesOfScheme as entries } from '@lianluo/domain/scheme/check/limits';
import type { Clause, Granted, Heading, Node } from '@lianluo/domain/scheme/language';
import { nodePieces } from '@lianluo/domain/scheme/told/clause-words';
import { clauseFormats, grantedFormats, headingFormats } from '@lianluo/domain/scheme/told/difference-fields';
import { pointsWords } from '@lianluo/domain/scheme/told/numbers';
import * as by from './editors';
import { fieldsOf, type Kind } from './kind';
import { ourOwn } from './own';

// 计分树: headings, clauses, and what is granted by hand.

// A kind is asked for the pieces of its own rules alone.
const pieces = (rule: object) => nodePieces(rule as Node);

export const heading: Kind = {
  called: '类',
  add: '加一类',
  name: '/heading',
  fields: fieldsOf<Heading, 'of'>(headingFormats, {
    '/heading': by.label,
    '/start': by.limit(60),
    '/combine': { as: 'choice', choices: ['sum', 'highest'], usual: 'sum' },
    '/cap': by.limit(20),
    '/floor': by.floor,
  }),
  pieces,
  lists: [{ at: '/of', kinds: ['clause', 'heading', 'granted'], most: entries.nodes }],
  make: (id): Heading => ({ id, heading: '新类别', of: [] }),
  first: '/heading',
};

export const clause: Kind = {
  called: '条款',
  add: '加一条',
  name: '/clause',
  fields: fieldsOf<Clause>(
    clauseFormats,
    {
      '/clause': by.label,
      ...by.sourced,
      '/each': { as: 'facts' },
      '/score': { as: 'scores' },
      '/by': { as: 'choice', choices: ['fact', 'item', 'amount'], usual: 'fact' },
      '/share': { as: 'share', optional: true, begin: { first: 0.5 } },
      '/highestPer': by.flag('item'),
      '/per': { as: 'choice', choices: by.periods, optional: true, begin: 'year' },
      '/after': { ...by.count(1), optional: true, begin: 1 },
      '/most': { ...by.count(1), optional: true, begin: 1 },
      '/onlyFor': by.who,
      '/notFor': by.who,
      '/book': { as: 'choice', choices: ['event', 'item'], usual: 'event' },
      '/cap': by.limit(10),
      '/floor': by.floor,
    },
    {
      '/score/*/1': {
        label: '分值',
        // What stands in the second place of a line is its score.
        words: (value) => pointsWords(value as number),
        editor: by.score,
      },
    },
  ),
  pieces,
  lists: [],
  make: (id): Clause => ({ id, clause: '新条款', each: [], score: 5, ...ourOwn }),
  first: '/each',
};

export const granted: Kind = {
  called: '认定项',
  add: '加一项人工认定',
  name: '/granted',
  fields: fieldsOf<Granted>(grantedFormats, {
    '/granted': by.label,
    ...by.sourced,
    '/most': { ...by.points, hint: '扣分填负数' },
    '/step': by.limit(1),
    '/needs': { as: 'choice', choices: ['evidence', 'evidence-and-approval'] },
  }),
  pieces,
  lists: [],
  make: (id): Granted => ({ id, granted: '新认定项', most: 5, needs: 'evidence-and-approval', ...ourOwn }),
  first: '/granted',
};
