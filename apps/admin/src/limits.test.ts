import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['./**/*.{vue,ts}', '!./**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Written out because they are a form and not a limit: six digits of a region, a short slug, 简称 in a row. */
const written = ['maxlength="6"', 'maxlength="31"', 'maxlength="104"'];

test('no form has a limit of characters of its own: it reads the one of the domain', () => {
  const own = Object.entries(sources).flatMap(([name, text]) =>
    [...text.matchAll(/maxlength="\d+"|label: '[^']*', max: \d+|:max="\d{4,}"(?= |\n)/g)].map(
      ([found]) => `${name} ${found}`,
    ),
  );

  expect(Object.keys(sources).length).toBeGreaterThan(200);
  expect(own.filter((each) => !written.some((form) => each.endsWith(form)) && !each.includes('TopicDialog'))).toEqual(
    [],
  );
});
