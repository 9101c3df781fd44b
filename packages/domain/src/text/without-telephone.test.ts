import { expect, test } from 'vitest';
import { withoutTelephone } from './without-telephone';

test.each([
  '张三 13800001111',
  '张三（电话：138 0000 1111）',
  '张三，联系电话：029-33331234',
  '张三１３８００００１１１１',
  '张三 138.0000.1111',
  '张三138·0000·1111',
  '张三138—0000—1111',
  '张三 029–33331234',
  '张三（029）33331234',
  '张三(029) 3333-1234',
  '张三138/0000/1111',
  '张三 +86 138_0000_1111',
])('%s keeps the name and nothing of the number', (written) => {
  expect(withoutTelephone(written)).toBe('张三');
});

test.each([
  '第38中学教师张三',
  '12345热线',
  '某小区3号楼2单元502室业主',
  '2026年座谈会群众',
  '110指挥中心',
  '3·15志愿者',
])('%s stays as it is', (name) => {
  expect(withoutTelephone(name)).toBe(name);
});
