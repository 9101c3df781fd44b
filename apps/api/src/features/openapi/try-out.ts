/**
 * The script of the reference page: a call with a key that is typed there. The key stays in the field, is kept nowhere and sent to
 * this origin alone; no cookie goes with it.
 */
export const tryOut = `'use strict';
const panel = document.getElementById('try');
const field = (name) => panel.querySelector('[name=' + name + ']');
const output = panel.querySelector('output');
// 演练县's own page leads here with its id.
field('committee').value = new URLSearchParams(location.search).get('committee') || '';

for (const button of document.querySelectorAll('button.try')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    field('method').value = button.dataset.method;
    field('path').value = button.dataset.path;
    field('body').value = button.dataset.body || '';
    output.textContent = '';
    panel.hidden = false;
    panel.scrollIntoView();
    (['committee', 'key'].map(field).find((each) => !each.value) || field('path')).focus();
  });
}

panel.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const method = field('method').value;
  const path = field('path').value.trim().replace('{c}', field('committee').value.trim() || '{c}');
  const open = path.match(/[{]\\w+[}]/);
  if (open) {
    output.textContent = open[0] === '{c}' ? '请填写政协的标识。' : '请在路径中把 ' + open[0] + ' 换成实际的值。';
    (open[0] === '{c}' ? field('committee') : field('path')).focus();
    return;
  }
  const headers = { authorization: 'Bearer ' + field('key').value.trim(), accept: 'application/json' };
  const version = field('version').value.trim();
  if (version) headers['if-match'] = '"v' + version + '"';
  if (method !== 'GET') headers['idempotency-key'] = crypto.randomUUID();
  const body = method === 'GET' || method === 'DELETE' ? undefined : field('body').value || '{}';
  if (body !== undefined) headers['content-type'] = 'application/json';
  output.textContent = '……';
  try {
    const url = panel.dataset.base + path;
    const answer = await fetch(url, { method, headers, body, credentials: 'omit', cache: 'no-store' });
    const text = await answer.text();
    const told = [...answer.headers].map(([name, value]) => name + ': ' + value).join('\\n');
    const isJson = /json/.test(answer.headers.get('content-type') || '');
    output.textContent = answer.status + '\\n' + told + '\\n\\n' + (isJson ? JSON.stringify(JSON.parse(text), null, 2) : text);
  } catch (error) {
    output.textContent = String(error);
  }
});
`;
