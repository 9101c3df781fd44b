/** The parts of zod that a bundle does without. */
export const zodParts =
  /[\\/]zod[\\/]v4[\\/](?:core[\\/](?:to-json-schema|json-schema-processors)|locales[\\/]en)\.js$/;

/**
 * Such a part, emptied. zod carries a generator of JSON Schema in every schema, while the document is generated at build time:
 * what is asked for it fails. It brings English sentences besides, and every schema is asked with ours.
 *
 * @param {string} path @param {string} source
 */
export function leanZod(path, source) {
  if (path.endsWith('en.js')) return 'export default () => ({});';
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const absent = "const absent = () => { throw new Error('JSON Schema is generated at build time only.'); };";
  return `${absent}\nexport { ${names.map((name) => `absent as ${name}`).join(', ')}, absent as process };`;
}
