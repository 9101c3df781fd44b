/** Where limits are read, and never stated. */
const readers = /^(?:packages\/contract\/src|apps\/admin\/src)\//;

/** A number of two digits and more in the place of a limit: of a schema, or of a control of a form. */
const stated = [
  /\b(?:maxLength|maximum|lte|line|text|textOrNothing|naming|secret|verbatim|plain|opaque)\(\s*\d{2}/,
  /\bmaxlength="\d/,
  /:(?:max|maxlength|multiple-limit)="\d{2}/,
  /\bconst most[A-Z]\w* = \d/,
];

/** Numbers of a screen, which no field is held to. */
const ofScreens = new Set(['apps/admin/src/ui/diff.ts', 'apps/admin/src/ledger/use-ledger.ts']);

/**
 * A limit that is stated where it should be read, so that a form and the contract could disagree.
 *
 * @param {ReadonlyMap<string, string>} texts
 */
export function strayLimits(texts) {
  return [...texts]
    .filter(([file]) => readers.test(file) && !ofScreens.has(file))
    .flatMap(([file, text]) =>
      text
        .split('\n')
        .filter((line) => stated.some((form) => form.test(line)))
        .map((line) => `${file} states a limit that domain/text/limits.ts should: ${line.trim()}`),
    );
}
