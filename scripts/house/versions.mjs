/**
 * One product, one version: what the changelog told last is what every workspace says it is.
 *
 * @param {string} changelog
 * @param {ReadonlyMap<string, string>} manifests the text of each `package.json`
 */
export function versionBreaches(changelog, manifests) {
  const [, told] = /^## (\d+\.\d+\.\d+)\b/m.exec(changelog) ?? [];
  return [...manifests]
    .map(([file, text]) => ({ file, version: JSON.parse(text).version }))
    .filter(({ version }) => version !== told)
    .map(({ file, version }) => `${file} says ${version}, CHANGELOG.md ${told}`);
}
