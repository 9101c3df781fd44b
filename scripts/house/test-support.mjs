/** What tests stand on, and nobody else. */
const support = /(?:^|\/)(?:test-support|testing)(?:\/|$)|\.(?:examples|suite)$/;
const ofTests =
  /\.(?:test|spec|bench)\.ts$|(?:^|\/)(?:test-support|testing|suite|browser|bench)\/|\.(?:examples|suite)\.ts$/;

/** Support that stands among production still. The list may only shrink. */
const knownImporters = ['apps/api/src/import/hostile-files.ts', 'apps/api/src/import/importing.ts'];

/** @param {readonly import('./storeys.mjs').Import[]} imports @param {readonly string[]} known */
export function supportBreaches(imports, known = knownImporters) {
  const found = imports.filter(({ from, to }) => !ofTests.test(from) && support.test(to));
  const files = new Set(found.map(({ from }) => from));
  return [
    ...found
      .filter(({ from }) => !known.includes(from))
      .map(({ from, to }) => `${from} imports ${to}, which is for tests`),
    ...known.filter((file) => !files.has(file)).map((file) => `${file} is mended: take it off the known importers`),
  ];
}
