import { gzipSync } from 'node:zlib';
import type { FileFault } from '@lianluo/domain/file/file.refusals';
import { encode } from 'iconv-lite';
import { biff, compound, slideRecord } from './compound';
import { gif, jpg, office, pdf, pdfStream, png, zipped } from './good-files';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
export const joined = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const exe = joined(hex('4d5a900003000000'), Buffer.alloc(64), 'This program cannot be run in DOS mode');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const page = '<!DOCTYPE html><html><body onload=alert(1)></body></html>';
export const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://schemas/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const macroMain = 'application/vnd.ms-word.document.macroEnabled.main+xml';
/** A paper with a file in it. */
export const embedded = (name: string, bytes: Buffer) =>
  pdf(
    `5 0 obj\n<< /Type /Filespec /F (${name}) /EF << /F 9 0 R >> >>\nendobj\n`,
    pdfStream('/Type /EmbeddedFile', bytes),
  );

/** What says of its parts in its directory that they are larger than they are. */
function saying(file: Buffer, change: (directory: Buffer) => void): Buffer {
  const copy = Buffer.from(file);
  change(copy.subarray(copy.readUInt32LE(copy.lastIndexOf('PK\u0005\u0006') + 16)));
  return copy;
}
const bomb = zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': Buffer.alloc(30 * 1024 * 1024) });

/** What must not be taken: what it is called, what is in it, and why. */
export const badFiles: Readonly<Record<string, readonly [name: string, bytes: Buffer, fault: FileFault]>> = {
  'nothing at all': ['空.pdf', Buffer.alloc(0), 'file.empty'],

  'a page': ['通知.html', Buffer.from(page), 'file.web-page'],
  'a page that is called a paper': ['通知.pdf', Buffer.from(page), 'file.web-page'],
  'a page behind a blank and a note': ['通知.txt', Buffer.from(`\n\n 说明\n${page}`), 'file.web-page'],
  'a drawing with a script': ['图.svg', Buffer.from(svg), 'file.web-page'],
  'a drawing that is called a picture': ['图.png', Buffer.from(`<?xml version="1.0"?>${svg}`), 'file.web-page'],
  XML: ['数据.xml', Buffer.from('<?xml version="1.0"?><data/>'), 'file.web-page'],
  'a page in GBK': ['通知.txt', encode('<div>通知</div>', 'gbk'), 'file.web-page'],
  'a page kept as mail': [
    '通知.txt',
    Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;\n'),
    'file.web-page',
  ],
  'a page of UTF-16': ['通知.txt', encode(`\ufeff${page}`, 'utf16le'), 'file.not-utf8'],
  'a half of UTF-8': ['通知.txt', hex('e8b7afff'), 'file.not-utf8'],
  'a formatted text': ['通知.txt', Buffer.from('{\\rtf1 {\\object}}'), 'file.unknown-type'],
  PostScript: ['通知.pdf', Buffer.from('%!PS-Adobe-3.0\nquit\n'), 'file.unknown-type'],
  'bytes of no sort': ['数据.txt', hex('0102030405060708'), 'file.unknown-type'],
  'a film': ['录像.heic', joined(hex('0000001866747970'), 'isom', Buffer.alloc(12)), 'file.unknown-type'],

  'a program': ['setup.exe', exe, 'file.program'],
  'a program that is called a paper': ['答复.pdf', exe, 'file.program'],
  'a program of Linux': ['答复.docx', joined(hex('7f454c46'), Buffer.alloc(60)), 'file.program'],
  'a shortcut': ['答复.pdf', joined(hex('4c00000001140200'), Buffer.alloc(60)), 'file.program'],
  'a script of a shell': ['说明.txt', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'file.program'],
  'a batch': ['说明.bat', Buffer.from('del *.*\r\n'), 'file.program'],
  'a batch that is called a text': ['说明.txt', Buffer.from('@echo off\r\ndel *.*\r\n'), 'file.program'],
  'a script of a browser': ['a.js', Buffer.from('alert(1)'), 'file.program'],
  'a script of a server': ['a.txt', Buffer.from('<?php system($_GET[1]);'), 'file.program'],
  'a link of the desktop': ['a.txt', Buffer.from('[InternetShortcut]\nURL=file://x\n'), 'file.program'],
  'an installer': ['a.doc', compound({ '\u4840\u3f3f': Buffer.alloc(4096) }), 'file.unknown-type'],

  'an archive': ['材料.zip', zipped({ 'a.txt': 'a' }), 'file.archive'],
  'an archive that is called a document': ['材料.docx', zipped({ 'a.txt': 'a' }), 'file.archive'],
  'a packed text': ['材料.gz', gzipSync('a'), 'file.archive'],
  'an archive of RAR': ['材料.rar', joined('Rar!', hex('1a0700'), Buffer.alloc(30)), 'file.archive'],
  'an open document': [
    '材料.odt',
    zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'file.unknown-type',
  ],

  'macros in Word': ['稿.docm', office('docx', { 'word/vbaProject.bin': 'x' }), 'file.macros'],
  'macros in Word that is called without': [
    '稿.docx',
    office('docx', { 'word/vbaProject.bin': 'x' }, macroMain),
    'file.macros',
  ],
  'macros that have another name': ['稿.docx', office('docx', { 'word/x.bin': 'x' }, macroMain), 'file.macros'],
  'sheets of macros': ['表.xlsx', office('xlsx', { 'xl/macrosheets/sheet1.xml': 'x' }), 'file.macros'],
  controls: ['稿.docx', office('docx', { 'word/activeX/activeX1.bin': 'x' }), 'file.macros'],
  'macros in old Word': [
    '稿.doc',
    compound({ WordDocument: Buffer.alloc(4096), Macros: undefined, _VBA_PROJECT: Buffer.alloc(9) }),
    'file.macros',
  ],
  'macros in old Excel': ['表.xls', compound({ Workbook: biff(), _VBA_PROJECT_CUR: undefined }), 'file.macros'],
  'a sheet of old macros': ['表.xls', compound({ Workbook: biff([0x85, hex('00000000000101004d')]) }), 'file.macros'],
  'macros in old slides': [
    '稿.ppt',
    compound({
      'PowerPoint Document': slideRecord(
        0x03e8,
        slideRecord(0x03ff, slideRecord(0x0400, hex('010000000100000002000000')), true),
        true,
      ),
    }),
    'file.macros',
  ],
  'a template from elsewhere': [
    '稿.docx',
    office('docx', { 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://x.example/a.dotm') }),
    'file.loads',
  ],

  'a document under a password': [
    '稿.docx',
    compound({ EncryptedPackage: Buffer.alloc(4096), EncryptionInfo: Buffer.alloc(9) }),
    'file.encrypted',
  ],
  'old Word under a password': [
    '稿.doc',
    compound({ WordDocument: Buffer.concat([Buffer.alloc(10), hex('0001')], 4096) }),
    'file.encrypted',
  ],
  'old Excel under a password': ['表.xls', compound({ Workbook: biff([0x2f, Buffer.alloc(6)]) }), 'file.encrypted'],
  'an archive under a password': [
    '稿.docx',
    saying(office('docx'), (directory) => void directory.writeUInt16LE(1, 8)),
    'file.encrypted',
  ],
  'a paper under a password': ['函.pdf', pdf('trailer << /Encrypt 7 0 R >>\n'), 'file.encrypted'],

  'a bomb': ['稿.docx', bomb, 'file.swollen'],
  'a document within a document within one': [
    '稿.docx',
    office('docx', { 'word/embeddings/a.docx': office('docx', { 'word/embeddings/b.docx': office('docx') }) }),
    'file.swollen',
  ],
  'one that says it is larger than anything': [
    '稿.docx',
    saying(office('docx'), (directory) => void directory.writeUInt32LE(0x7fffffff, 24)),
    'file.swollen',
  ],
  'an archive cut in two': ['稿.docx', office('docx').subarray(0, 200), 'file.damaged'],
  'two parts of one name': [
    '稿.docx',
    zipped({ '[Content_Types].xml': 'a', '[content_types].xml': 'b' }),
    'file.damaged',
  ],
  'a program in a document': ['稿.docx', office('docx', { 'word/embeddings/setup.exe': exe }), 'file.carries'],
  'a program in a document by another name': [
    '稿.docx',
    office('docx', { 'word/embeddings/image.png': exe }),
    'file.carries',
  ],
  'a packed program in a document': [
    '稿.docx',
    office('docx', {
      'word/embeddings/oleObject1.bin': compound({
        '\u0001Ole10Native': joined(hex('00010000'), hex('0200'), 'setup.exe\0', 'C:\\setup.exe\0', exe),
      }),
    }),
    'file.carries',
  ],
  'macros in an embedded sheet': [
    '稿.docx',
    office('docx', { 'word/embeddings/a.xlsx': office('xlsx', { 'xl/vbaProject.bin': 'x' }) }),
    'file.macros',
  ],
  'an archive in OFD': ['公文.ofd', zipped({ 'OFD.xml': '<OFD/>', 'Doc_0/Attachs/a.zip': 'PK' }), 'file.carries'],
  'something before a document': ['稿.docx', joined(exe, office('docx')), 'file.program'],
  'something behind a document': ['稿.docx', joined(office('docx'), page), 'file.mixed'],

  'a script in a paper': [
    '函.pdf',
    pdf('5 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n'),
    'file.active',
  ],
  'a script by its letters’ numbers': [
    '函.pdf',
    pdf('5 0 obj\n<< /S /J#61vaScript /#4AS (1) >>\nendobj\n'),
    'file.active',
  ],
  'a script among packed objects': [
    '函.pdf',
    pdf(pdfStream('/Type /ObjStm /N 1 /First 4', '5 0 << /S /JavaScript /JS (1) >>')),
    'file.active',
  ],
  'packed objects in an odd way': [
    '函.pdf',
    pdf(pdfStream('/Type /ObjStm /First 4 /Filter [/ASCIIHexDecode]', 'x')),
    'file.active',
  ],
  'objects in what looks like a stream': [
    '函.pdf',
    pdf('(\nstream\n) 5 0 obj << /S /Launch >> endobj\nendstream\n'),
    'file.active',
  ],
  'a paper that starts a program': ['函.pdf', pdf('5 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n'), 'file.active'],
  'a form that is sent': ['函.pdf', pdf('5 0 obj\n<< /S /SubmitForm >>\nendobj\n'), 'file.active'],
  'a program in a paper': ['函.pdf', embedded('a.txt', exe), 'file.carries'],
  'a program in a paper by its name': ['函.pdf', embedded('a.vbs', Buffer.from('x')), 'file.carries'],
  'an archive in a paper': ['函.pdf', embedded('a.xml', zipped({ a: 'a' })), 'file.carries'],
  'a paper before which a page stands': ['函.pdf', joined(page, pdf()), 'file.web-page'],
  'a paper before which an archive stands': ['函.pdf', joined(zipped({ a: 'a' }), pdf()), 'file.archive'],
  'a paper behind which an archive stands': ['函.pdf', joined(pdf(), zipped({ a: 'a' })), 'file.mixed'],
  'a paper without an end': ['函.pdf', pdf().subarray(0, -8), 'file.damaged'],
  'a bomb among packed objects': [
    '函.pdf',
    pdf(pdfStream('/Type /ObjStm /First 4', Buffer.alloc(130 * 1024 * 1024))),
    'file.swollen',
  ],

  'a picture behind which an archive stands': ['照.png', joined(png(), zipped({ a: 'a' })), 'file.mixed'],
  'a photograph behind which a script stands': ['照.jpg', joined(jpg, '<script>alert(1)</script>'), 'file.mixed'],
  'a photograph behind which an archive ends': [
    '照.jpg',
    joined(jpg, 'x'.repeat(80_000), zipped({ a: 'a' })),
    'file.mixed',
  ],
  'a moving picture behind which a program stands': ['照.gif', joined(gif, exe), 'file.mixed'],
  'a moving picture that is a script': ['照.gif', Buffer.from('GIF89a/*<script>*/=1;alert(1)'), 'file.damaged'],
  'a picture of too many dots': ['照.png', png(60_000, 60_000), 'file.too-many-pixels'],
  'a picture cut in two': ['照.png', png().subarray(0, 30), 'file.damaged'],
  'a photograph cut in two': ['照.jpg', jpg.subarray(0, -3), 'file.damaged'],
  'a picture of no dots': ['照.png', png(0, 1), 'file.damaged'],
};
