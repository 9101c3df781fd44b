/** What a reader takes in at a glance, and at most. */
export const limits = { median: 50, ninetieth: 130, most: 250 };

/** Files over the most, each by the end of its path and with its reason: a table of data is read by looking up a line. The list may only shrink. @type {ReadonlyMap<string, string>} */
const longFiles = new Map();

/** How long half and nine tenths of the product's files are. @param {ReadonlyMap<string, number>} lines */
export function distributionBreaches(lines) {
  const sizes = [...lines.values()].sort((one, other) => one - other);
  const median = sizes[Math.floor(sizes.length * 0.5)] ?? 0;
  const ninetieth = sizes[Math.floor(sizes.length * 0.9)] ?? 0;
  return [
    ...(median > limits.median ? [`half of the files have more than ${median} lines, at most ${limits.median}`] : []),
    ...(ninetieth > limits.ninetieth
      ? [`a tenth of the files has more than ${ninetieth} lines, at most ${limits.ninetieth}`]
      : []),
  ];
}

/**
 * Whatever is read is read at a glance: a test as well as what it tests.
 *
 * @param {ReadonlyMap<string, number>} lines
 * @param {ReadonlyMap<string, string>} excused
 */
export function sizeBreaches(lines, excused = longFiles) {
  const long = [...lines].filter(([, count]) => count > limits.most);
  const ends = [...excused.keys()];
  return [
    ...long
      .filter(([file]) => !ends.some((end) => file.endsWith(end)))
      .map(([file, count]) => `${file} has ${count} lines: split it`),
    ...ends
      .filter((end) => !long.some(([file]) => file.endsWith(end)))
      .map((end) => `${end} is short enough or gone: take it off the long files`),
  ];
}
