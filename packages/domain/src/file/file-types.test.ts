import { describe, expect, test } from 'vitest';
import { endingOf, fileTypeNames, fileTypes, nameFor, typeNamed, typeOfMedia } from './file-types';
import { partBytes, partsOf } from './parts';

describe('a name ends as the content does', () => {
  test.each([
    ['答复.pdf', 'pdf', '答复.pdf'],
    ['扫描.JPG', 'jpg', '扫描.JPG'],
    ['扫描.jpeg', 'jpg', '扫描.jpeg'],
    ['扫描.jpg', 'png', '扫描.png'],
    ['setup.exe', 'pdf', 'setup.pdf'],
    ['无结尾', 'pdf', '无结尾.pdf'],
    ['第3.2稿', 'docx', '第3.2稿.docx'],
    ['关于2026.5', 'docx', '关于2026.5.docx'],
    ['实施方案.v2', 'docx', '实施方案.v2.docx'],
    ['录音.mp3', 'txt', '录音.txt'],
    ['.htaccess', 'txt', '.htaccess.txt'],
  ] as const)('%s of %s is called %s', (name, type, called) => {
    expect(nameFor(name, type)).toBe(called);
  });
});

test('what WPS calls its own is called so, and nothing else is', () => {
  expect([typeNamed('doc', '稿.wps'), typeNamed('docx', '稿.wps'), typeNamed('xlsx', '表.et')]).toEqual([
    'wps',
    'wps',
    'et',
  ]);
  expect([typeNamed('doc', '稿.et'), typeNamed('pdf', '稿.wps'), typeNamed('doc', '稿.doc')]).toEqual([
    'doc',
    'pdf',
    'doc',
  ]);
});

test('each type is known by its media type, and only pictures and pdf are shown in a page', () => {
  expect(fileTypeNames.map((type) => typeOfMedia(fileTypes[type].media))).toEqual(fileTypeNames);
  expect(fileTypeNames.filter((type) => fileTypes[type].inline)).toEqual(['pdf', 'jpg', 'png', 'gif', 'webp']);
  expect([typeOfMedia('text/html'), typeOfMedia('image/svg+xml'), endingOf('a.')]).toEqual([undefined, undefined, '']);
});

test('the parts of a file are its bytes, each once', () => {
  for (const bytes of [1, partBytes, partBytes + 1, 4 * partBytes - 1]) {
    const parts = partsOf(bytes);
    expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1));
    expect([parts[0]?.from, parts.at(-1)?.to]).toEqual([0, bytes]);
    expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => to));
    expect(parts.every(({ from, to }) => to > from && to - from <= partBytes)).toBe(true);
  }
});
