import { mostEntries } from '@lianluo/domain/text/limits';
import { phraseSchema } from '../phrase';
import type { FieldTexts, Reference } from './reference';

const fields: FieldTexts = {
  text: '常用语，可有几行',
  uses: '用在哪里：事项的种类（kind）、办理步骤（action），不写的不限；空的处处可用',
  shared: '全会共用（须有共用常用语的权限）；否则只有本人可见，管理员也不可见',
};

export const phraseReference: Reference = {
  schemas: {
    Phrase: { schema: phraseSchema, fields: { ...fields, by: '最初保存的人' } },
  },
  operations: {
    'phrases.list': {
      summary: '常用语：本人的和全会共用的，按内容排列',
      fields: { kind: '只列这一种类可用的', action: '只列这一步可用的' },
    },
    'phrases.create': {
      summary: `存为常用语（每人至多 ${mostEntries.phrases} 条，全会共用至多 ${mostEntries.sharedPhrases} 条）`,
      fields,
    },
    'phrases.change': { summary: '修改常用语', fields },
    'phrases.remove': { summary: '删除常用语' },
  },
};
