import { describe, expect, test } from 'vitest';
import { hasCounters, type Fact } from '../../scorecard/fact';
import type { Subject } from '../language';
import { ruleFactOf } from '../facts-of-card';
import {
  catalogue,
  entryOfKey,
  isOfPersons,
  provableBySource,
  splitTag,
  tagLabel,
  tagsDeclared,
  wordsOf,
} from './catalogue';
import { factWords } from './fact-words';
import { proven } from '../../../test-support/scheme/proven.examples';

const tagsOf = (fact: Fact) => ruleFactOf(fact).tags.map(splitTag);

const isOf = ({ subject }: Fact, whose: Subject): boolean => subject.split('#')[0] === whose;

describe('the catalogue says all that is proved', () => {
  test('every key of every kind has its words, and no words are left of a key that is gone', () => {
    const provable = provableBySource.map(([, key]) => key);
    expect(provableBySource.filter(([source, key]) => !wordsOf(source, key)).map(([, key]) => key)).toEqual([]);
    expect(catalogue.map(({ key }) => key)).toEqual(provable);
    expect(
      Object.values(factWords)
        .flatMap((words) => Object.keys(words))
        .toSorted(),
    ).toEqual(provable.toSorted());
  });

  test.each(provableBySource.map(([source, key, provable]) => [key, source, provable] as const))(
    '%s has a closed set for every tag that its kind declares, and a unit for its amount',
    (key, source, provable) => {
      const words = wordsOf(source, key);
      const said = [...Object.keys(words?.tags ?? {}), ...(words?.never ?? [])];
      expect(said.toSorted()).toEqual(tagsDeclared(provable).toSorted());
      expect(words?.amount !== undefined).toBe(provable.amount === true);
    },
  );

  test('the examples prove a fact of every key', () => {
    expect(catalogue.map(({ key }) => key).filter((key) => !proven.some((fact) => fact.key === key))).toEqual([]);
  });

  test('no fact carries a tag, an amount, an item or a share that the catalogue does not tell', () => {
    const untold = proven.filter((fact) => {
      const entry = entryOfKey(fact.key);
      return (
        entry === undefined ||
        tagsOf(fact).some(([name, value]) => tagLabel(entry, `${name as 'as'}:${value}`) === undefined) ||
        (fact.amount !== undefined && entry.amount === undefined) ||
        (fact.item !== undefined && !hasCounters(fact.subject) && !entry.competes.some((whose) => isOf(fact, whose))) ||
        (fact.among !== undefined && !entry.shared)
      );
    });
    expect(untold).toEqual([]);
  });

  test('no fact stands on a card of somebody whose it cannot be', () => {
    const strays = proven.filter((fact) => !entryOfKey(fact.key)?.of.some((whose) => isOf(fact, whose)));
    expect(strays).toEqual([]);
  });

  test('somebody’s part is told of people alone, and so is among how many they share', () => {
    const isPerson = (fact: Fact) => isOf(fact, 'member') || isOf(fact, 'informant');
    const told = proven.filter((fact) => {
      const entry = entryOfKey(fact.key);
      const isPart = entry && ruleFactOf(fact).tags.some((tag) => isOfPersons(entry, tag));
      return !isPerson(fact) && (isPart || fact.among !== undefined);
    });
    expect(told).toEqual([]);
  });

  test('names are in Chinese, and no two keys share one', () => {
    const names = catalogue.map(({ name }) => name);
    expect(names.filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('what an office looks up: an adoption by the city, half-days of an attendance, the share of a proposal', () => {
  expect(entryOfKey('opinions.adopted.city')).toMatchObject({
    name: '社情民意信息被市级采用',
    source: 'opinions',
    list: 'adoptedBy=city',
  });
  expect(entryOfKey('activities.attended')).toMatchObject({ of: ['member'], amount: '个半天', missed: 'missed' });
  expect(entryOfKey('proposals.filed')).toMatchObject({ shared: true, name: '提案立案', list: 'filed=true' });
  expect(entryOfKey('opinions.issued')?.inYear).toBe('issuedIn');
  expect(entryOfKey('toString')).toBeUndefined();
});

test('a tag has a label where the key carries it with that value alone', () => {
  const attended = entryOfKey('activities.attended');
  expect(attended && tagLabel(attended, 'type:inspection')).toBe('视察');
  expect(attended && tagLabel(attended, 'state:late')).toBe('迟到');
  expect(attended && tagLabel(attended, 'state:in-time')).toBeUndefined();
  expect(attended && tagLabel(attended, 'form:oral')).toBeUndefined();
  expect(attended && tagLabel(attended, 'type:constructor')).toBeUndefined();
});
