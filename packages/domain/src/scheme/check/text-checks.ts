import { fault, none, step, type Checks, type Found } from './fault';
import type { RulesAt } from './general-checks';
import { mostOfScheme } from './limits';

/** 文字: what each field of rules is called, and how long it may be. Ids, keys and closed words are none. */
const texts: Readonly<Record<string, readonly [called: string, most: number]>> = {
  heading: ['标题', mostOfScheme.label],
  clause: ['条款名称', mostOfScheme.label],
  granted: ['认定项名称', mostOfScheme.label],
  label: ['名称', mostOfScheme.label],
  name: ['名称', mostOfScheme.name],
  source: ['依据', mostOfScheme.source],
  by: ['办理方', mostOfScheme.name],
  noticeTo: ['抄告单位', mostOfScheme.name],
  platform: ['平台名称', mostOfScheme.brand],
  reading: ['读书品牌', mostOfScheme.brand],
  consultation: ['协商品牌', mostOfScheme.brand],
  opinionStation: ['信息站名称', mostOfScheme.brand],
  units: ['组织名称', mostOfScheme.brand],
  sectors: ['界别', mostOfScheme.sector],
  categories: ['提案分类', mostOfScheme.category],
  phrases: ['常用语', mostOfScheme.phrase],
};

/** `by` of a clause is a word of the language; of a follow-up it is somebody. */
const isClosedWord = (name: string, pointer: string): boolean => name === 'by' && !pointer.includes('/follow');

function look(value: unknown, name: string, pointer: string): readonly Found[] {
  if (typeof value === 'string') {
    const [called, most] = texts[name] ?? [];
    if (called === undefined || most === undefined || isClosedWord(name, pointer)) return none;
    if (value.trim() === '') return fault(pointer, `${called}不能为空`);
    return value.length > most ? fault(pointer, `${called}最多 ${most} 个字，现有 ${value.length} 个字`) : none;
  }
  if (typeof value !== 'object' || value === null) return none;
  return Object.entries(value).flatMap(([key, each]) =>
    // What stands in a list or under a key of its own is called as the list is.
    look(each, Array.isArray(value) || isListed(name) ? name : key, `${pointer}${step(key)}`),
  );
}
const isListed = (name: string): boolean => name === 'units' || name === 'phrases';

export const textChecks: Checks<RulesAt> = {
  text: ({ rules }) => look(rules, '', ''),
};
