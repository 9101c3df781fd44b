import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readList } from './read-list';
import type { Listed } from './told';

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁');
const given = ['伟', '芳', '秀英', '敏', '静', '丽娜', '强', '磊', '建军', '洋', '艳', '勇', '晓燕'];
const sectors = ['教育界', '经济界', '医药卫生界', '农业界', '科协'];
/** As many as a county has; every name is borne once. */
const roster: Listed[] = surnames.flatMap((surname, row) =>
  given.map((name, column) => ({
    id: `m${row}-${column}`,
    name: surname + name,
    sector: sectors[(row + column) % sectors.length] ?? '',
    units: [`${row}号联络组`],
  })),
);

const between = fc.constantFrom('、', '，', '；', '\n', '\t', ' ', '　', ', ', '\r\n');
/** How offices write a name: plain, with a blank within, with a post, with its sector, with a mark. */
const written = ({ name, sector }: Listed) =>
  fc.constantFrom(
    name,
    Array.from(name).length === 2 ? Array.from(name).join('　') : name,
    `${name}委员`,
    `${name}（${sector}）`,
    `${name}√`,
    `${name}（请假）`,
  );

test('whoever is named in whichever way, and in whichever order, is found, and nobody else is', () => {
  fc.assert(
    fc.property(
      fc
        .shuffledSubarray(roster, { minLength: 1, maxLength: 40 })
        .chain((chosen) =>
          fc.tuple(
            fc.constant(chosen),
            fc.tuple(...chosen.map(written)),
            fc.array(between, { minLength: chosen.length, maxLength: chosen.length }),
          ),
        ),
      ([chosen, names, separators]) => {
        const text = names.map((name, at) => name + (separators[at] ?? '')).join('');
        expect(readList(text, roster).map(({ match, member }) => [match, member?.member])).toEqual(
          chosen.map(({ id }) => ['found', id]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('a plenary of 260 is read in one go, numbered line by line', () => {
  const text = roster.map(({ name, sector }, at) => `${at + 1}. ${name}\t${sector}\t出席`).join('\n');
  const lines = readList(text, roster);
  expect(lines.filter(({ match, told }) => match === 'found' && told.state === 'present')).toHaveLength(roster.length);
});
