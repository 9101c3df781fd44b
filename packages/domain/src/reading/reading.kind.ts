import { gatheringKind } from '../gathering/gathering.kind';
import { unhold } from '../gathering/gathering.steps';
import type { Invitable } from '../gathering/invitation';
import { choice, made, maybe, own, starting } from '../work/field';
import { booksReadBy, membersIn, readingFacts } from './reading.facts';
import { readingCarriers, readingForms, type Guide, type Reading, type Sharing } from './reading';

const guides = starting([], own<readonly Guide[]>('导读'));
const leaders = starting([], own<readonly Guide[]>('领读'));
const books = starting([], own<Reading['books']>('书单中的书'));

/** 委员读书活动 */
export const readingKind = gatheringKind<Reading>()({
  name: 'readings',
  words: {
    label: '委员读书',
    ledger: '委员读书活动台账',
    short: '委员读书',
    one: '读书活动',
    measure: '场',
    unit: '组织单位',
    page: 'reading',
  },
  topic: '书目',
  example: '“秦家悦读”三月读书会',
  held: { label: '读书活动', column: '读书' },
  ending: { step: '结束归档', state: '已归档' },
  own: {
    fields: {
      carrier: maybe(choice('载体', readingCarriers)),
      form: maybe(choice('形式', readingForms)),
      group: maybe(own<NonNullable<Reading['group']>>('读书群')),
      books,
      guides,
      leaders,
      sharings: made(starting([], own<readonly Sharing[]>('读书分享'))),
    },
    draft: ['carrier', 'form', 'group', 'books', 'guides', 'leaders'],
    listed: ['carrier', 'form', 'group'],
    // Who was to lead is not always who led, nor is another book read seldom.
    held: { books: maybe(books), guides: maybe(guides), leaders: maybe(leaders) },
    longWithin: { sharings: 'text' },
    records: { share: '登记读书分享' },
    facets: {
      carrier: { label: '载体', type: 'choice', labels: readingCarriers },
      form: { label: '形式', type: 'choice', labels: readingForms },
      group: { label: '读书群', type: 'item' },
      book: { label: '书目', type: 'item' },
      shared: { label: '有读书分享', type: 'flag' },
    },
    standsIn: ({ carrier, form, group, books: read, sharings }: Reading) => [
      ...(carrier ? [`carrier=${carrier}`] : []),
      ...(form ? [`form=${form}`] : []),
      ...(group ? [`group=${group.id}`] : []),
      ...read.map(({ id }) => `book=${id}`),
      ...(sharings.length > 0 ? ['shared=true'] : []),
    ],
    proves: {
      'readings.led': { label: '领读、导读', dims: ['role', 'form', 'carrier'] },
      'readings.shared': { label: '读书分享', dims: ['form', 'carrier'] },
      'readings.book-read': { label: '读过的书', dims: ['form', 'carrier'] },
    },
    steps: { unhold: unhold<Reading>() },
    // A part of a list knows no empty ones.
    tags: ({ form, carrier, leaders: led = [], guides: guided = [] }: Partial<Reading>) => ({
      form,
      carrier,
      ledBy: membersIn([...led, ...guided]),
    }),
    needs: ({ books: read, leaders: led, guides: guided, carrier, form }: Reading) => ({
      books: read,
      leaders: led,
      guides: guided,
      carrier,
      form,
    }),
    facts: readingFacts,
    attended: booksReadBy,
    wants: ({ leaders: led, guides: guided }: Reading, { id }: Invitable) =>
      [...led, ...guided].some(({ member }) => member === id),
    foundBy: ({ books: read, guides: guided, leaders: led, group }: Reading) => [
      ...read.map(({ title }) => title),
      ...[...guided, ...led].map(({ name }) => name),
      group?.name ?? '',
    ],
  },
});
