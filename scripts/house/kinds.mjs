/** Where the kinds are listed, and where it is told what one more of them costs. */
export const kindList = 'packages/domain/src/work/kinds.ts';

/** What one more kind may cost beside its own folders. */
const most = { files: 7, lines: 13 };

/**
 * A file that has a line of every kind without being told of where the kinds are listed, or the other way round; and one more
 * kind that would cost too much.
 *
 * @param {ReadonlyMap<string, string>} texts Everything, tests among it.
 */
export function kindBreaches(texts) {
  const list = texts.get(kindList) ?? '';
  const told = [...list.matchAll(/^ \* - (?:`([^`]+)`|here):/gm)].map(([, file]) => file ?? kindList);
  const kinds = rowsIn(/const table = \{\n([^}]*)\}/.exec(list)?.[1] ?? '').map(({ key }) => key);
  const last = kinds.at(-1);
  if (last === undefined) return [`${kindList} lists no kind`];

  const sharing = [...texts].filter(([, text]) => {
    const keys = new Set(rowsIn(text).map(({ key }) => key));
    return kinds.every((kind) => keys.has(kind));
  });
  const files = sharing.map(([file]) => file);
  const lines = sharing.reduce((sum, [, text]) => sum + linesOf(text, last), 0);
  return [
    ...files
      .filter((file) => !told.includes(file))
      .map((file) => `${file} has a line of every kind; ${kindList} does not say so`),
    ...told
      .filter((file) => !files.includes(file))
      .map((file) => `${file} has no line of every kind; ${kindList} says so`),
    ...(files.length > most.files ? [`one more kind costs ${files.length} shared files, not ${most.files}`] : []),
    ...(lines > most.lines ? [`one more kind costs ${lines} shared lines, not ${most.lines}`] : []),
  ];
}

/** Rows of an object: `deeds: deedKind,` or `deeds,`. @param {string} text */
function rowsIn(text) {
  return [...text.matchAll(/^ +'?([\w-]+)'?(?:: (.*))?,$/gm)].map(([, key = '', value = key]) => ({ key, value }));
}

/** The row of a kind, and what is imported for it. @param {string} text @param {string} kind */
function linesOf(text, kind) {
  const words =
    rowsIn(text)
      .find(({ key }) => key === kind)
      ?.value.match(/\w+/g) ?? [];
  const imported = [...text.matchAll(/^import .*$/gm)].filter(([line]) =>
    words.some((word) => line.includes(` ${word} `)),
  );
  return 1 + imported.length;
}
