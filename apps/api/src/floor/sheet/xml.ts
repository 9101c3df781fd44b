import { Parser } from 'saxen';
import { SheetRefusal } from './sheet-refusal';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const reference = /&(?:#x([\da-f]{1,8})|#(\d{1,9})|(lt|gt|quot|apos|amp));/gi;

/** A code unit of a pair comes back as it is: some programs write a rare character as two references. */
function characterOf(code: number): string {
  if (code > 0x10ffff || code === 0) return '\ufffd';
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** What happens on the way through a part; names are without their prefix, values are still encoded. */
export interface XmlHandler {
  open: (name: string, attributes: () => Readonly<Record<string, string | undefined>>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** Goes through a part once; one that is not well-formed is refused. */
export function readXml(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new Parser();
  let thrown: unknown;
  // The parser goes on after an error of a handler as if nothing had been.
  const guarded =
    <Args extends unknown[]>(handle: (...args: Args) => void) =>
    (...args: Args): void => {
      if (thrown !== undefined) return;
      try {
        handle(...args);
      } catch (error) {
        thrown = error;
      }
    };
  parser.on(
    'openTag',
    guarded((name, attributes) => open(local(name), attributes)),
  );
  parser.on(
    'closeTag',
    guarded((name) => close(local(name))),
  );
  parser.on(
    'text',
    guarded((value) => text(decodeXml(value))),
  );
  parser.on('cdata', guarded(text));
  parser.on('error', () => {});
  const failed = parser.parse(xml);
  if (thrown !== undefined) throw thrown;
  if (failed) throw new SheetRefusal('sheet.not-a-workbook');
}

/** `1`, `true` or an element that says nothing else. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(0|false|off)$/.test(value);
