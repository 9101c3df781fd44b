import type { Fields } from '@lianluo/domain/work/field';
import type { AnyKind } from '@lianluo/domain/work/kind';
import { kinds } from '@lianluo/domain/work/kinds';
import { componentOf } from '../kind-endpoints';
import type { FieldTexts, Reference } from './reference';

const number = { number: { example: '第24期（总第286期）' } };
const entered = { topics: '所属年度议题' };

const sent = (fields: Fields): FieldTexts =>
  labels(Object.entries(fields).filter(([, { made, hidden }]) => !made && !hidden));
const labels = (fields: readonly (readonly [string, { label: string }])[]): FieldTexts =>
  Object.fromEntries(fields.map(([name, { label }]) => [name, label]));

/** What the table of a kind says of its fields. */
function referenceOf({ name, words, fields, draft, facets, numbered, reported, steps }: AnyKind): Reference {
  const visible = Object.entries(fields).filter(([, { hidden }]) => !hidden);
  // The table says what a field is called; what stands in a shape is said once.
  const within: FieldTexts = fields['least'] ? { 'least.of': '分母', 'least.part': '分子' } : {};
  const body: FieldTexts = {
    ...entered,
    ...sent(Object.fromEntries(Object.entries(fields).filter(([each]) => draft.includes(each)))),
    ...(reported && 'entered' in reported && { reportedOn: '默认今天，不能晚于今天' }),
  };
  const query = {
    topic: '年度议题',
    q: '标题、正文、编号；汉字、全拼、首字母',
    sort: `排序，- 为倒序；默认 -reportedOn；没有时限${numbered ? '或编号' : ''}的排在最后`,
    page: '直接翻到第几页（每页 limit 条），代替 cursor',
    ...labels(Object.entries(facets)),
  };
  const taken = Object.entries(steps).map(([action, { takes }]) => [`${name}.${action}`, { fields: sent(takes) }]);
  return {
    schemas: {
      [componentOf(words)]: { fields: { ...number, ...labels(visible), ...within } },
      [`${componentOf(words)}Summary`]: {
        fields: { ...number, ...labels(visible), ...within },
      },
    },
    operations: {
      [`${name}.list`]: { fields: query },
      [`${name}.record`]: { fields: body },
      [`${name}.change`]: { fields: body },
      ...Object.fromEntries(taken),
    },
  };
}

export const kindReferences: readonly Reference[] = Object.values<AnyKind>(kinds).map(referenceOf);
