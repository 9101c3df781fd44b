/** A path as a log or the journal may hold it: what stands behind `/links/` opens something to whoever reads it there. */
export const shownPath = (path: string): string =>
  path.replace(/^(\/api\/v\d+)?\/links\/[^/]+/, '$1/links/***').replaceAll(/lll_[0-9A-Za-z]+/g, 'lll_***');
