import type { Rules } from '../scheme';
import { fieldsOf, top, type Entry } from './difference-entry';
import * as formats from './difference-fields';
import { bandEntries } from './difference-points';
import { indicatorSentence, type Named } from './duty-words';
import { numberWords } from './numbers';

/** 考核表: their parts, their indicators and their grades. */
export const sheetEntries = ({ sheets }: Rules, named: Named): Entry[] =>
  sheets.flatMap((sheet, at): Entry[] => {
    const pointer = `/sheets/${at}`;
    const { id, name, blocks, bands } = sheet;
    const block = '考核表';
    const fields = fieldsOf(pointer, sheet, formats.sheetFormats, named);
    const own = { id, title: name };
    return [
      {
        block,
        kind: '考核表',
        id,
        title: name,
        says: `共 ${numberWords(blocks.length)} 个部分`,
        pointer,
        under: top,
        fields,
      },
      ...bandEntries(`${block}“${name}”`, bands, `${pointer}/bands`, own, named),
      ...blocks.flatMap((part, index): Entry[] => {
        const place = `${pointer}/blocks/${index}`;
        const partName = { pointer: `${place}/name`, label: '名称', value: part.name, words: part.name };
        return [
          {
            block,
            kind: '部分',
            id: part.id,
            title: part.name,
            says: `共 ${numberWords(part.indicators.length)} 项指标`,
            pointer: place,
            under: own,
            fields: [partName],
          },
          ...part.indicators.map((indicator, line) => ({
            block,
            kind: '指标',
            id: indicator.id,
            title: indicator.label,
            says: indicatorSentence(indicator, named),
            pointer: `${place}/indicators/${line}`,
            under: { id: `${id} ${part.id}`, title: part.name },
            fields: fieldsOf(`${place}/indicators/${line}`, indicator, formats.indicatorFormats, named),
          })),
        ];
      }),
    ];
  });
