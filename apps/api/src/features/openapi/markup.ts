import { html as escaping } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** HTML that is safe to put into a page as it stands. */
export type Markup = HtmlEscapedString;

/** A template in which every text is escaped and every piece of markup is kept. Nothing of ours is waited for in one. */
export function html(
  strings: TemplateStringsArray,
  ...parts: readonly (string | number | Markup | readonly Markup[])[]
) {
  const page = escaping(strings, ...parts);
  if (page instanceof Promise) throw new TypeError('A part of a page is no text.');
  return page;
}
