import { drawnText } from './symbol-fonts';
import { plainFont, type Font } from './styles';
import { seenText, unescaped } from './seen-text';
import { decodeXml, isOn, readXml, type XmlHandler } from './xml';

/** A piece of a text with the font that it brings along; without one it has the cell's. */
export interface Run {
  text: string;
  font?: Font | undefined;
}

export interface SeenText {
  text: string;
  /** What is struck through, which is not there any more. */
  struck: string;
}

/** Reads `si` and `is`, of which the phonetic hints are no part. */
export function richTextReader(): XmlHandler & { take: () => readonly Run[] } {
  let runs: Run[] = [];
  let font: { name: string; struck: boolean } | undefined;
  let hints = 0;
  let inText = false;
  return {
    open: (name, attributes) => {
      if (name === 'rPh') hints += 1;
      else if (name === 'r') font = undefined;
      else if (name === 'rPr') font = { ...plainFont };
      else if (font && name === 'strike') font.struck = isOn(attributes()['val']);
      else if (font && name === 'rFont') font.name = decodeXml(attributes()['val'] ?? '');
      else if (name === 't' && hints === 0) {
        inText = true;
        runs.push({ text: '', font });
      }
    },
    close: (name) => {
      if (name === 'rPh') hints -= 1;
      else if (name === 'r') font = undefined;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      const run = runs.at(-1);
      if (inText && run) run.text += text;
    },
    take: () => {
      const taken = runs;
      runs = [];
      font = undefined;
      return taken;
    },
  };
}

/** The texts that cells share, by their number. */
export function readSharedStrings(xml: string | undefined): readonly (readonly Run[])[] {
  const strings: (readonly Run[])[] = [];
  if (xml === undefined) return strings;
  const reader = richTextReader();
  readXml(xml, {
    ...reader,
    close: (name) => {
      reader.close(name);
      if (name === 'si') strings.push(reader.take());
    },
  });
  return strings;
}

/** What a person sees of a text in a cell with this font. */
export function seenRuns(runs: readonly Run[], font: Font): SeenText {
  const seen = { text: '', struck: '' };
  for (const run of runs) {
    const own = run.font ?? font;
    seen[own.struck ? 'struck' : 'text'] += drawnText(unescaped(run.text), own.name);
  }
  return { text: seenText(seen.text), struck: seenText(seen.struck) };
}
