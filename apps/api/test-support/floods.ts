import type { ImportView } from '@lianluo/contract/import-schemas';
import type { Caller } from './served';

/** What one caller can do to all others. */
export interface Flood {
  what: string;
  /** Is over when everything that it began is; what is sent has been made before. */
  run: () => Promise<void>;
}

const imports = '/committees/qindu/imports';

/** P18 of the goals. The clerk of a county does each of them. */
export const floodsOf = (clerk: Caller): readonly Flood[] => [
  {
    what: 'sends a form of 100,000 fields',
    run: refused(clerk, formOf(...Array.from({ length: 100_000 }, (_, n) => field(`f${n}`, '')))),
  },
  {
    what: 'sends a .csv of 10 MiB of commas',
    run: refused(clerk, uploadOf(','.repeat(10 * 1024 * 1024))),
  },
  { what: 'imports 19,900 people', run: imported(clerk, uploadOf(rosterOf(19_900))) },
  { what: 'checks 5,000 rows of 97 columns', run: checked(clerk, uploadOf(wideRoster(5000, 97))) },
  { what: 'asks for 20 exports at once', run: exportsAtOnce(clerk) },
  { what: 'signs in 60 times at once with unknown names', run: strangersAtOnce(clerk) },
];

type Form = Uint8Array<ArrayBuffer>;

const field = (name: string, value: string, more = ''): string =>
  `content-disposition: form-data; name="${name}"${more}\r\n\r\n${value}`;

const formOf = (...fields: readonly string[]): Form =>
  new TextEncoder().encode(`${fields.map((each) => `--x7\r\n${each}\r\n`).join('')}--x7--\r\n`);

const uploadOf = (csv: string): Form => formOf(field('kind', 'members'), field('file', csv, '; filename="a.csv"'));

async function sent(clerk: Caller, form: Form, expected: number): Promise<string> {
  const answered = await clerk('POST', imports, form, 'multipart/form-data; boundary=x7');
  const body = await answered.text();
  if (answered.status !== expected) throw new Error(`Answered ${answered.status}: ${body.slice(0, 500)}`);
  return body;
}

const refused = (clerk: Caller, form: Form) => async () => void (await sent(clerk, form, 422));

const checked = (clerk: Caller, form: Form) => async () => {
  const { id } = JSON.parse(await sent(clerk, form, 202)) as ImportView;
  // Columns that nobody knows are asked about first.
  await reached(clerk, id, 'mapping');
  await clerk('PUT', `${imports}/${id}/mapping`, '{"columns":[]}');
  await reached(clerk, id, 'ready');
};

const imported = (clerk: Caller, form: Form) => async () => {
  const { id } = JSON.parse(await sent(clerk, form, 202)) as ImportView;
  await reached(clerk, id, 'ready');
  await clerk('POST', `${imports}/${id}/actions/commit`, '{"mode":"valid"}');
  await reached(clerk, id, 'committed');
};

async function reached(clerk: Caller, id: string, expected: ImportView['status']): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { status } = (await (await clerk('GET', `${imports}/${id}`)).json()) as ImportView;
    if (status === expected) return;
    if (status !== 'parsing' && status !== 'committing') throw new Error(`The batch is ${status}.`);
  }
}

const exportsAtOnce = (clerk: Caller) => async () => {
  const one = async () => {
    const answered = await clerk('POST', '/committees/qindu/exports', '{"kind":"members"}');
    await answered.arrayBuffer();
    return answered.status;
  };
  const statuses = await Promise.all(Array.from({ length: 20 }, one));
  if (statuses.some((status) => status !== 200 && status !== 429)) throw new Error(`Answered ${statuses.join(', ')}.`);
};

const strangersAtOnce = (clerk: Caller) => async () => {
  const one = async (n: number) => {
    const answered = await clerk(
      'POST',
      '/session',
      JSON.stringify({ username: `nobody.${n}`, password: 'unheard of' }),
    );
    return answered.status;
  };
  const statuses = await Promise.all(Array.from({ length: 60 }, (_, n) => one(n)));
  if (statuses.some((status) => status !== 401 && status !== 429)) throw new Error(`Answered ${statuses.join(', ')}.`);
};

const head = ['姓名', '界别', '职务', '单位及职务', '手机号', '工作所在街道'];

/** A name of three characters for each number. */
const nameOf = (n: number): string => `王${String.fromCodePoint(0x4e00 + (n % 3000), 0x5e00 + Math.floor(n / 3000))}`;

const person = (n: number): string[] => [
  nameOf(n),
  '教育界',
  '委员',
  '区第一中学教师',
  `199${String(n).padStart(8, '0')}`,
  '人民路街道',
];

const csvOf = (lines: readonly (readonly string[])[]): string => lines.map((cells) => cells.join(',')).join('\r\n');

const rosterOf = (rows: number): string => csvOf([head, ...Array.from({ length: rows }, (_, n) => person(n))]);

/** The columns behind the sixth are the office's own. */
function wideRoster(rows: number, columns: number): string {
  const own = Array.from({ length: columns - head.length }, (_, n) => `自用${n}`);
  return csvOf([[...head, ...own], ...Array.from({ length: rows }, (_, n) => [...person(n), ...own])]);
}
