import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import ProblemAlert from './ProblemAlert.vue';

const errors = [
  { pointer: '/title', message: '不能为空' },
  { pointer: '/content/situation', message: '不能为空' },
];
const labels = { '/title': '标题', '/content/situation': '情况' };
const refused = { name: 'ApiProblem', message: '填写的内容有误，请按提示修改。' };

test('a refusal says of each field once what is wrong, beside its name', () => {
  const problem = { ...refused, detail: '不能为空；不能为空', errors };
  const alert = mount(ProblemAlert, { props: { problem, labels } });

  expect(alert.text().match(/不能为空/g)).toHaveLength(2);
  expect(alert.findAll('li').map((line) => line.text())).toEqual(['标题：不能为空', '情况：不能为空']);
});

test('a refusal that names no field shows its detail', () => {
  const alert = mount(ProblemAlert, { props: { problem: { ...refused, detail: '请稍后再试。' } } });

  expect(alert.text()).toContain('请稍后再试。');
});
