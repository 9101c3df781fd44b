import { describe, expect, it } from 'vitest';
import type { Author } from '../opinion/author';
import { reporterLine } from './reporter-line';

const line = (...authors: Author[]): string => reporterLine([{ authors, unit: '某街道' }], '区');
const publicAs = (name: string, shownAs?: 'collected' | 'masked' | 'named'): Author => ({
  name,
  kind: 'public',
  ...(shownAs && { shownAs }),
});

describe('who reported', () => {
  it('is named in order under what they are, each once', () => {
    expect(
      line(
        { member: 'm1', name: '乙某某', post: '某社区书记' },
        { member: 'm2', name: '丙某某', post: '' },
        { informant: 'i1', name: '李慧' },
        { name: '特邀信息员周敏', kind: 'informant' },
        { name: '信息员', kind: 'informant' },
        { name: '信息员6', kind: 'informant' },
        { name: '民盟示范区总支', kind: 'party' },
        { name: '民盟示范区总支', kind: 'party' },
      ),
    ).toBe(
      '区政协委员、某社区书记　乙某某　区政协委员　丙某某　区政协信息员　李慧　区政协信息员　周敏　区政协信息员　民盟示范区总支',
    );
  });

  it.each([
    [undefined, '张三', '根据群众反映整理'],
    ['collected', '张三', '根据群众反映整理'],
    ['masked', '张三', '张某某'],
    ['masked', '欧阳明', '欧阳某某'],
    ['masked', '居民来信', '根据群众反映整理'],
    ['named', '张三', '张三'],
  ] as const)('calls somebody of the public as they chose: %s, %s', (shownAs, name, printed) => {
    expect(line(publicAs(name, shownAs))).toBe(printed);
    expect(line(publicAs(name, shownAs), publicAs(name, shownAs))).toBe(printed);
  });

  it('says of several that they signed it together, and of a body that it is its own', () => {
    const authors: Author[] = [
      { member: 'm1', name: '甲某某', post: '' },
      { member: 'm2', name: '乙某某', post: '' },
    ];
    expect(reporterLine([{ authors, authorship: 'joint' }], '县')).toBe(
      '县政协委员　甲某某　县政协委员　乙某某（联名）',
    );
    expect(reporterLine([{ authors: [{ name: '致公党支部', kind: 'party' }], authorship: 'collective' }], '县')).toBe(
      '致公党支部（集体）',
    );
  });

  it('keeps all of several texts that became one, each once, and names units where nobody else is', () => {
    const [first, second]: Author[] = [
      { member: 'm1', name: '甲某某', post: '' },
      { name: '区妇联', kind: 'organisation' },
    ];
    expect(reporterLine([{ authors: [first!] }, { authors: [first!, second!], authorship: 'joint' }], '区')).toBe(
      '区政协委员　甲某某　区妇联（联名）',
    );
    const nobody = ['甲街道', '乙街道', '甲街道'].map((unit) => ({ authors: [], unit }));
    expect(reporterLine(nobody, '区')).toBe('甲街道　乙街道');
    expect(reporterLine([], '区')).toBe('');
  });

  it.each(['王强 13800001111', '王强（电话：138 0000 1111）', '王强，联系电话：029-33211234', '王强'])(
    'prints no telephone that a ledger kept beside a name: %s',
    (name) => {
      expect(line({ name, kind: 'other' })).toBe('王强');
      expect(line({ name, kind: 'informant' })).toBe('区政协信息员　王强');
      expect(line({ member: 'm1', name, post: '某社区书记 13800001111' })).toBe('区政协委员、某社区书记　王强');
      expect(line(publicAs(name, 'named'))).toBe('王强');
    },
  );
});
