import { gatheringKind } from '../gathering/gathering.kind';
import type { Invitable } from '../gathering/invitation';
import { countsAs } from '../gathering/attendance';
import { wasHeld } from '../gathering/gathering.facts';
import { unhold } from '../gathering/gathering.steps';
import { factsFor, type Fact } from '../scorecard/fact';
import { choice, made, maybe, own, starting } from '../work/field';
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
    steps: { unhold: unhold<Reading>() },
    tags: ({ form, carrier, leaders: led, guides: guided }: Reading) => ({
      form,
      carrier,
      ledBy: membersIn([...led, ...guided]),
    }),
    needs: ({ books: read, sharings, leaders: led, guides: guided }: Reading) => ({
      books: read,
      leaders: led,
      guides: guided,
      // Whose they are is enough.
      sharings: sharings.map((each) => ({ ...each, text: '' })),
    }),
    lineFacts: readBy,
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
      'readings.led': { label: '领读、导读' },
      'readings.shared': { label: '读书分享' },
      'readings.book-read': { label: '读过的书（本次）' },
    },
    facts: readingFacts,
    wants: ({ leaders: led, guides: guided }: Reading, { id }: Invitable) =>
      [...led, ...guided].some(({ member }) => member === id),
    foundBy: ({ books: read, guides: guided, leaders: led, group }: Reading) => [
      ...read.map(({ title }) => title),
      ...[...guided, ...led].map(({ name }) => name),
      group?.name ?? '',
    ],
  },
});

const membersIn = (all: readonly { member?: string | undefined }[]): string[] =>
  all.flatMap(({ member }) => member ?? []);

/**
 * What a reading proves beside having been held. 领读 and 导读 are one: who did either led it, once. Whoever shared something has
 * read each of its books: a sharing stands for having read where nobody sat together.
 */
function readingFacts(item: Reading): Fact[] {
  const { unit, topics, reportedOn: on, sharings, books: read } = item;
  const shared = sharings.flatMap((each) =>
    factsFor('readings.shared', each.on, { unit, members: [each.member], topics }),
  );
  if (!wasHeld(item)) return shared;
  const led = membersIn([...item.leaders, ...item.guides]);
  return [
    ...(led.length > 0 ? factsFor('readings.led', on, { unit, members: led, topics }) : []),
    ...shared,
    ...read.flatMap(() => factsFor('readings.book-read', on, { unit, members: membersIn(sharings), topics })),
  ];
}

/** And so has whoever was there. */
function readBy(item: Reading): Fact[] {
  if (!wasHeld(item)) return [];
  const told = new Set(membersIn(item.sharings));
  const readers = item.attendance.filter((line) => countsAs(line, item) === 'present' && !told.has(line.member));
  return item.books.flatMap(() =>
    readers.map(({ member }): Fact => ({
      key: 'readings.book-read',
      on: item.reportedOn,
      subject: `member#${member}`,
    })),
  );
}
