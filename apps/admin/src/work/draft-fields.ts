import { mostCharacters as most } from '@lianluo/domain/text/limits';
import { line, maybe, type Fields } from '@lianluo/domain/work/field';
import { correctedFields } from '@lianluo/domain/work/lifecycle';
import type { Pages } from './kind-pages';
import type { WorkView } from './work.calls';

/**
 * What is entered at 登记: the title of every item, the day where the kind has it entered, and the draft of the kind's own; of an
 * item that came from a sheet also what that entered.
 */
export function draftFields({ kind, labels = {} }: Pages, item?: WorkView): Fields {
  const own = kind.draft.flatMap((name) => {
    const field = kind.fields[name];
    return field ? [[name, field] as const] : [];
  });
  return {
    // What is called after what it holds need not be given a title.
    title: kind.titleFrom ? maybe(line(labels.title ?? '标题', most.title)) : line(labels.title ?? '标题', most.title),
    ...(kind.reported && 'entered' in kind.reported && { reportedOn: kind.reported.entered }),
    ...Object.fromEntries(own),
    ...(item && correctedFields(kind, item)),
  };
}

/** The names that a refusal may point at, as an office reads them. */
export const labelsOf = (pages: Pages, more: Fields = {}): Record<string, string> => ({
  '/unit': pages.kind.words.unit,
  '/topics': '年度议题',
  ...Object.fromEntries(
    Object.entries({ ...pages.kind.fields, ...draftFields(pages), ...more }).map(([name, { label }]) => [
      `/${name}`,
      label,
    ]),
  ),
});
