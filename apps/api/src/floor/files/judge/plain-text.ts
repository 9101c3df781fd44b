import { isProgramName } from './beginning';
import { Unfit } from './unfit';

/** What a browser would read as a page, wherever it stands: some look far into a file that says of itself that it is text. */
const markup =
  /<(?:!doctype|!--|!\[cdata|\?xml|\?php|%@|html|head|body|script|svg|iframe|frameset|object|embed|applet|meta|link|style|form|img|a|div|table|base|math|template|video|audio|marquee|input|button)[\s/>!?%a-z]/i;
const mimePage = /^(?:from |mime-version:|content-type:)[^\n]*(?:multipart|text\/html)/im;

/**
 * What is no letter of anybody but what some program reads and runs. A blank before it is one of its own line: over megabytes of
 * empty lines each of them would be read to the end otherwise.
 */
const scripts =
  /^[^\S\r\n\u2028\u2029]*(?:@echo off|#!|\[(?:internetshortcut|desktop entry|autorun)\]|windows registry editor|regedit4|(?:option explicit|on error resume next)\b|<\?php)/im;
/** Text that other programs open as a document of theirs. */
const others = /^\s*(?:\{\\rtf|%!ps|\{\\urtf)/i;

/** Controls that no line of a text has. */
const unread = /[^\P{Cc}\t\n\f\r]/u;

/** A text that anybody reads as it stands: UTF-8 or GBK, and nothing that is run or drawn. */
export function requirePlain(file: Buffer, name: string): void {
  if (isProgramName(name)) throw new Unfit('file.program');
  const text = decoded(file);
  if (others.test(text)) throw new Unfit('file.unknown-type');
  if (scripts.test(text)) throw new Unfit('file.program');
  if (markup.test(text) || mimePage.test(text.slice(0, 4096))) throw new Unfit('file.web-page');
}

function decoded(file: Buffer): string {
  const isWide = file.length >= 2 && [0xfeff, 0xfffe].includes(file.readUInt16BE(0));
  if (isWide) throw new Unfit('file.not-utf8');
  const text = decodedAs('utf-8', file) ?? decodedAs('gb18030', file);
  if (unread.test(text ?? file.toString('latin1'))) throw new Unfit('file.unknown-type');
  if (text === undefined) throw new Unfit('file.not-utf8');
  return text;
}

function decodedAs(encoding: string, file: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
