/** The storeys of the API, from the ground up: a file imports from its own storey and from below. */
const storeys = ['floor', 'engine', 'features', 'entries'];

/** Imports that break the rule still, each `from -> to` by folder. The list may only shrink: one that is mended fails here. @type {readonly string[]} */
const knownBreaches = [];

/**
 * @typedef {{ from: string, to: string }} Import both by their path below `src`
 *
 * @param {readonly Import[]} imports
 * @param {readonly string[]} known
 */
export function storeyBreaches(imports, known = knownBreaches) {
  const standing = imports.filter(({ from, to }) => storeys.includes(storeyOf(from)) && storeys.includes(storeyOf(to)));
  const found = standing.filter(breaks);
  const allowed = new Set(known);
  const nameOf = (/** @type {Import} */ { from, to }) => `${folderOf(from)} -> ${folderOf(to)}`;
  const names = new Set(found.map(nameOf));
  return [
    ...found.filter((each) => !allowed.has(nameOf(each))).map(({ from, to }) => `${from} may not import ${to}`),
    ...known.filter((each) => !names.has(each)).map((each) => `${each} is mended: take it off the known breaches`),
  ];
}

/** Before a file stands on a storey none has to; from then on each does. @param {readonly string[]} files */
export function homeless(files) {
  if (!files.some((file) => storeys.includes(file.split('/')[0] ?? ''))) return [];
  return files.filter((file) => !storeys.includes(storeyOf(file))).map((file) => `${file} stands on no storey`);
}

/** @param {Import} each */
function breaks({ from, to }) {
  if (storeys.indexOf(storeyOf(from)) < storeys.indexOf(storeyOf(to))) return true;
  return storeyOf(from) === 'features' && storeyOf(to) === 'features' && folderOf(from) !== folderOf(to);
}

/** What lies beside the storeys is started by name: an entry. @param {string} file */
function storeyOf(file) {
  const [first = '', ...rest] = file.split('/');
  return rest.length > 0 ? first : 'entries';
}

/** @param {string} file */
function folderOf(file) {
  return file.split('/').slice(0, 2).join('/');
}
