/** Beside what RFC 3986 leaves as it is, RFC 8187 wants these escaped. */
const escaped = (name: string): string =>
  encodeURIComponent(name).replaceAll(/['()*!]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** The name for clients that know no other characters: with its ending, so that the file still opens. */
function plainName(name: string): string {
  const [, base = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  const plain = base.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `${plain || 'download'}${ending}`;
}

/** 文件名 of a download, in RFC 6266: a plain one first, and the one that the office reads. */
export const attachment = (name: string): string => disposition(name);

/** The same of what may be shown in the page as well. */
export const disposition = (name: string, inline = false): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${plainName(name)}"; filename*=UTF-8''${escaped(name.replaceAll(/\p{Surrogate}/gu, '\ufffd'))}`;
