/** What tests stand on, and nobody else. */
const support = /(?:^|\/)(?:test-support|testing)(?:\/|$)|\.(?:examples|suite)$|\/import\/(?:importing|hostile-files)$/;
const ofTests =
  /\.(?:test|spec|bench)\.ts$|(?:^|\/)(?:test-support|testing|suite|browser|bench)\/|\.(?:examples|suite)\.ts$|\/import\/(?:importing|hostile-files)\.ts$/;

/** @param {readonly import('./storeys.mjs').Import[]} imports */
export function supportBreaches(imports) {
  return imports
    .filter(({ from, to }) => !ofTests.test(from) && support.test(to))
    .map(({ from, to }) => `${from} imports ${to}, which is for tests`);
}
