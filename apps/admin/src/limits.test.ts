import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;

/** Written out because they are a form and not a limit: six digits of a region, a short slug, 简称 in a row. */
const written = ['maxlength="6"', 'maxlength="31"', 'maxlength="104"'];

test('no form has a limit of characters of its own: it reads the one of the domain', () => {
  const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.(vue|ts)$/.test(name),
  );

  const own = sources.flatMap((name) =>
    [
      ...readFileSync(join(here, name), 'utf8').matchAll(
        /maxlength="\d+"|label: '[^']*', max: \d+|:max="\d{4,}"(?= |\n)/g,
      ),
    ].map(([found]) => `${name} ${found}`),
  );

  expect(own.filter((each) => !written.some((form) => each.endsWith(form)) && !each.includes('TopicDialog'))).toEqual(
    [],
  );
});
