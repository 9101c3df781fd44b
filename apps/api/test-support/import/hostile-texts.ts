import { gzipSync } from 'node:zlib';
import { filled, mebibyte, roster, workbook, type Hostile } from './hostile-file';

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What is no workbook, whatever its name says, and texts. */
export const hostileTexts: readonly Hostile[] = [
  ['nothing, named csv', 'import.empty', 'a.csv', () => ''],
  ['nothing, named xlsx', 'import.empty', 'a.xlsx', () => ''],
  ['blanks', 'import.empty', 'a.csv', () => ' \r\n\t\r\n , ,\r\n'],
  ['a byte order mark', 'import.empty', 'a.csv', () => '\ufeff'],
  ['a web page named xls', 'import.web-page', 'a.xls', () => '<html><table><tr><td>姓名</td></tr></table></html>'],
  ['a web page named html', 'import.not-a-workbook', 'a.html', () => '<!doctype html><p>姓名,界别</p>'],
  ['a PDF named xlsx', 'import.document', 'a.xlsx', () => '%PDF-1.7\n%âãÏÓ\n'],
  ['a picture named csv', 'import.not-a-workbook', 'a.csv', () => filled(600, 0x89, 0x50, 0x4e, 0x47)],
  ['a program named csv', 'import.not-a-workbook', 'a.csv', () => filled(600, 0x4d, 0x5a, 0x90, 0)],
  ['a program named xlsx', 'import.not-a-workbook', 'a.xlsx', () => filled(600, 0x7f, 0x45, 0x4c, 0x46)],
  ['a gzip of a workbook', 'import.not-a-workbook', 'a.xlsx', () => gzipSync(workbook(roster))],
  [
    'random bytes named csv',
    'import.not-a-workbook',
    'a.csv',
    () => Uint8Array.from({ length: 4000 }, (_, n) => (n * 197 + 1) % 256),
  ],
  ['an old workbook', 'import.encrypted', 'a.xls', () => filled(600, ...ole)],
  [
    'a workbook with a password',
    'import.encrypted',
    'a.xlsx',
    () => Buffer.concat([filled(600, ...ole), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],

  ['JSON named csv', 'failed import.no-header', 'a.csv', () => '{"name":"甲","sector":{"a":[1,2,3]}}'],
  ['a header alone', 'failed import.empty', 'a.csv', () => '姓名,界别,手机号\r\n'],
  ['rows without a header', 'failed import.no-header', 'a.csv', () => '1,2,3\r\n4,5,6\r\n'],
  ['a csv with a NUL in it', 'import.not-a-workbook', 'a.csv', () => '姓名,界别\r\n甲\0,教育界\r\n'],
  [
    'a csv in UTF-16',
    'ready',
    'a.csv',
    () => Buffer.from('\ufeff姓名,界别,手机号\r\n甲某,教育界,13900000000', 'utf16le'),
  ],
  ['a csv that says its own mark', 'ready', 'a.csv', () => 'sep=;\r\n姓名;界别;手机号\r\n甲某;教育界;13900000000'],
  [
    'formulas that would start a program',
    'ready',
    'a.csv',
    () => '姓名,界别,手机号\r\n"=cmd|\'/c calc\'!A1",教育界,13900000000',
  ],
  ['a quote that is never closed', 'ready', 'a.csv', () => '姓名,界别,手机号\r\n甲某,"教育界,13900000000'],
  ['10 MiB of commas', 'import.too-many-rows', 'a.csv', () => ','.repeat(10 * mebibyte)],
  ['10 MiB of quotes', 'import.cell-too-long', 'a.csv', () => '"'.repeat(10 * mebibyte)],
  ['10 MiB of line ends', 'import.too-many-rows', 'a.csv', () => '\n'.repeat(10 * mebibyte)],
  ['10 MiB of one word', 'import.cell-too-long', 'a.csv', () => '长'.repeat(3 * mebibyte)],
  ['20,001 rows', 'import.too-many-rows', 'a.csv', () => `姓名,界别\n${'甲,教育界\n'.repeat(20_001)}`],
  [
    '101 columns',
    'import.too-many-rows',
    'a.csv',
    () => `${Array.from({ length: 101 }, (_, n) => `列${n}`).join(',')}\n`,
  ],
  ['more than 10 MiB', 'import.too-large', 'a.xlsx', () => filled(10 * mebibyte + 1, 0x50, 0x4b)],
];
