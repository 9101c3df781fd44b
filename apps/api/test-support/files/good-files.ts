import { deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { biff, compound, slideRecord } from './compound';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** An archive of these texts and bytes. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ) as Zippable,
    ),
  );

const mains = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
  pptx: ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'],
} as const;

/** A document of Office with whatever else stands in it. */
export const office = (
  type: keyof typeof mains,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  main: string = mains[type][1],
): Buffer =>
  zipped({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/${mains[type][0]}" ContentType="${main}"/></Types>`,
    [mains[type][0]]: '<?xml version="1.0"?><body/>',
    ...more,
  });

/** A paper with these objects between its catalogue and its end. */
export const pdf = (...objects: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n', 'latin1'),
    ...objects.map((object) => Buffer.from(object as string, 'latin1')),
    Buffer.from('trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
  ]);

/** A stream of a paper, packed as papers do it. */
export const pdfStream = (dictionary: string, data: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`9 0 obj\n<< ${dictionary} /Filter /FlateDecode >>\nstream\n`),
    deflateSync(data),
    Buffer.from('\nendstream\nendobj\n'),
  ]);

/** A picture of one dot, or one that says it has more. */
export function png(width = 1, height = 1): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    hex('89504e470d0a1a0a'),
    chunk('IHDR', size),
    chunk('IDAT', deflateRawSync('x')),
    chunk('IEND', hex('')),
  ]);
}

export const jpg = hex(
  'FFD8 FFE0 0004 0000 FFC0 000B 08 0001 0001 01 01 11 00 FFDA 0008 01 01 00 00 3F 00 AA FF00 FFD0 BB FFD9',
);
export const gif = hex(
  '474946383961 0100 0100 80 00 00 000000 FFFFFF 21F904 04000000 00 2C 0000 0000 0100 0100 00 02 02 4401 00 3B',
);
const webp = hex('52494646 1A000000 57454250 5650384C 0D000000 2F 00000000 00000000 00000000 00');
const heic = hex('00000018 66747970 68656963 00000000 6D696631 68656963 00000008 6D657461');

/** One of each type that is taken, by the name it is sent under. */
export const goodFiles: Readonly<Record<string, Buffer>> = {
  '答复.pdf': pdf(pdfStream('/Type /ObjStm /N 1 /First 4', '5 0 << /Type /Page >>')),
  '照片.jpg': jpg,
  '照片.png': png(),
  '动图.gif': gif,
  '照片.webp': webp,
  '手机.heic': heic,
  '稿件.docx': office('docx', { 'word/embeddings/sheet1.xlsx': office('xlsx') }),
  '名册.xlsx': office('xlsx'),
  '汇报.pptx': office('pptx'),
  '稿件.doc': compound({ WordDocument: Buffer.alloc(4096) }),
  '名册.xls': compound({ Workbook: biff([0x85, hex('00000000 00 00 01 00 41')]) }),
  '汇报.ppt': compound({ 'PowerPoint Document': slideRecord(0x03e8, slideRecord(0x0400, Buffer.alloc(12)), true) }),
  '稿件.wps': compound({ WordDocument: Buffer.alloc(4096) }),
  '名册.et': compound({ Workbook: biff() }),
  '汇报.dps': office('pptx'),
  '公文.ofd': zipped({ 'OFD.xml': '<?xml version="1.0"?><ofd:OFD xmlns:ofd="x"/>', 'Doc_0/Document.xml': '<x/>' }),
  '说明.txt': Buffer.from('\ufeff路灯不亮，a < b 且 b > 1。\r\n'),
};
