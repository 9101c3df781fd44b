import type { Zip } from './zip';
import { SheetRefusal } from './sheet-refusal';
import { decodeXml } from './xml';

export interface SheetPart {
  name: string;
  path: string;
  visible: boolean;
}

export interface WorkbookParts {
  sheets: readonly SheetPart[];
  sharedStrings: string;
  styles: string;
  date1904: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A part as text. A document type is what entity bombs need and no workbook has. */
export function partText(archive: Zip, name: string): string | undefined {
  const bytes = archive.read(name);
  if (!bytes) return undefined;
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new SheetRefusal('sheet.not-a-workbook');
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new SheetRefusal('sheet.not-a-workbook');
  return text;
}

const patterns = new Map<string, RegExp>();

function attribute(tag: string, name: string): string | undefined {
  const pattern = patterns.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*("([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const value = pattern.exec(tag);
  return value ? decodeXml(value[2] ?? value[3] ?? '') : undefined;
}

function tags(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w{1,20}:)?${name}(\\s[^<>]{0,4000})>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** The sheets in the order of their tabs, and where each is kept. */
export function workbookParts(archive: Zip): WorkbookParts {
  const workbook = partText(archive, 'xl/workbook.xml') ?? '';
  const relations = partText(archive, 'xl/_rels/workbook.xml.rels') ?? '';
  if (/macroEnabled/i.test(partText(archive, '[Content_Types].xml') ?? '')) throw new SheetRefusal('sheet.macros');
  const related = tags(relations, 'Relationship').map((tag) => {
    const target = attribute(tag, 'Target') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return { id: attribute(tag, 'Id'), type: attribute(tag, 'Type') ?? '', path };
  });
  const pathOf = (type: string): string =>
    related.find((each) => each.type.endsWith(`/${type}`))?.path ?? `xl/${type}.xml`;
  const sheets = tags(workbook, 'sheet').flatMap((tag): readonly SheetPart[] => {
    const id = /\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    const path = related.find((each) => each.id === id)?.path;
    if (id === undefined || path === undefined) return [];
    const visible = !/hidden/i.test(attribute(tag, 'state') ?? '');
    return [{ name: attribute(tag, 'name') ?? '', path, visible }];
  });
  if (sheets.length === 0) throw new SheetRefusal('sheet.not-a-workbook');
  const properties = tags(workbook, 'workbookPr')[0] ?? '';
  return {
    sheets,
    sharedStrings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
    date1904: /^(1|true)$/.test(attribute(properties, 'date1904') ?? ''),
  };
}
