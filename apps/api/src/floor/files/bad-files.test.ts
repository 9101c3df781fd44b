import { endingOf } from '@lianluo/domain/file/file-types';
import { encode } from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { badFiles, embedded, joined } from '../../../test-support/files/bad-files';
import { goodFiles, jpg, office, pdf } from '../../../test-support/files/good-files';
import { oddFiles } from '../../../test-support/files/odd-files';
import { judge } from './judge/judge';

describe('what is not taken, whatever it is called', () => {
  test.each(Object.entries({ ...badFiles, ...oddFiles }))('%s', async (_, [name, bytes, fault]) => {
    expect(await judge(bytes, name)).toEqual({ refused: fault });
  });
});

describe('what is taken, by what is in it', () => {
  test.each(Object.entries(goodFiles))('%s', async (name, bytes) => {
    expect(await judge(bytes, name)).toEqual({ type: endingOf(name), name });
  });

  test.each(Object.entries(goodFiles).filter(([name]) => endingOf(name) !== 'txt'))(
    '%s, under the name of a program too, and then by its own',
    async (name, bytes) => {
      const verdict = await judge(bytes, '别的.exe');
      const called = { wps: 'doc', et: 'xls', dps: 'pptx' }[endingOf(name)] ?? endingOf(name);
      expect(verdict).toEqual({ type: called, name: `别的.${called}` });
    },
  );

  test('GBK is read as well, and a paper may carry its data and a photograph its notes', async () => {
    expect(await judge(encode('路灯不亮', 'gbk'), '说明.txt')).toMatchObject({ type: 'txt' });
    expect(await judge(embedded('invoice.xml', Buffer.from('<x/>')), '发票.pdf')).toMatchObject({ type: 'pdf' });
    expect(await judge(joined(jpg, 'notes of a camera'), '照片.jpg')).toMatchObject({ type: 'jpg' });
    expect(await judge(pdf('% /JSomething and /Encryption are other words\n'), '函.pdf')).toMatchObject({
      type: 'pdf',
    });
  });
});

test('megabytes of blank lines, or of tags that do not end, are read as fast as others', async () => {
  expect(await judge(Buffer.alloc(2_000_000, '\n'), '空行.txt')).toMatchObject({ type: 'txt' });
  const rels = '<Relationship '.repeat(200_000);
  expect(await judge(office('docx', { 'word/_rels/a.xml.rels': rels }), '稿.docx')).toMatchObject({ type: 'docx' });
});

test('a template on a disk of one’s own is anybody’s', async () => {
  for (const target of ['file:///C:\\模板\\a.dotx', 'file:///Volumes/a/a.dotx', 'a.dotx']) {
    const rels = `<Relationships><Relationship Type="http://x/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`;
    const file = office('docx', { 'word/_rels/settings.xml.rels': rels });
    expect(await judge(file, '稿.docx')).toMatchObject({ type: 'docx' });
  }
});

test('bytes that are cut or changed anywhere are judged, and never a fault of ours', async () => {
  let seed = 7;
  const next = (most: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % most;
  for (const [name, bytes] of Object.entries(goodFiles))
    for (let round = 0; round < 12; round++) {
      const copy = Buffer.from(bytes.subarray(0, round % 3 === 0 ? next(bytes.length) + 1 : bytes.length));
      for (let index = 0; index < 4; index++) copy.writeUInt8(next(256), next(copy.length));
      const verdict = await judge(copy, name);
      expect('type' in verdict || verdict.refused.startsWith('file.')).toBe(true);
    }
});
