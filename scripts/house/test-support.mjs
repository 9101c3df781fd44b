/** What tests stand on, and nobody else. */
const support = /(?:^|\/)test-support\//;
const ofTests = /\.(?:test|spec|bench)\.ts$|(?:^|\/)(?:test-support|test|browser|bench|outside)\//;

/** @param {readonly import('./storeys.mjs').Import[]} imports */
export function supportBreaches(imports) {
  return imports
    .filter(({ from, to }) => !ofTests.test(from) && (support.test(to) || to.endsWith('.test')))
    .map(({ from, to }) => `${from} imports ${to}, which is for tests`);
}
