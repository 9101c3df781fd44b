import { entryOfKey, tagLabel } from '@lianluo/domain/scheme/catalogue/catalogue';
import { brandOf, calledBy } from '@lianluo/domain/scheme/called';
import { faultsOf } from '@lianluo/domain/scheme/check/faults-of';
import type { Pattern, Subject } from '@lianluo/domain/scheme/language';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { unitTypes } from '@lianluo/domain/unit/unit';
import { describe, expect, it, test } from 'vitest';
import { demoCities, demoCounties } from '../demo/accounts';
import { baseRules } from './base';
import { presetSchemes } from './index';
import { regionCodes } from './places';
import { idsOf, indicatorsOf, nodesOf, quotasOf, sourcedOf } from './walk';

/** What the catalogue does not know of a pattern: its key, a tag, or that such a subject has these facts. */
function unknownIn({ key, tags = [] }: Pattern, subjects: readonly Subject[]): string[] {
  const entry = entryOfKey(key);
  if (!entry) return [key];
  return [
    ...tags.flat().flatMap((tag) => (tagLabel(entry, tag) === undefined ? [`${key} ${tag}`] : [])),
    ...subjects.flatMap((subject) => (entry.of.includes(subject) ? [] : [`${key} of ${subject}`])),
  ];
}
const named = (id: string): Scheme => {
  const scheme = presetSchemes.find((each) => each.id === id);
  if (!scheme) throw new Error(`There is no preset ${id}.`);
  return scheme;
};

describe('The presets', () => {
  test('are the sixteen systems, each once, and five published rules', () => {
    expect(presetSchemes.map(({ system }) => system)).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      15,
      16,
      ...Array.from({ length: 5 }, () => undefined),
    ]);
    expect(new Set(presetSchemes.map(({ id }) => id)).size).toBe(21);
  });

  test('of the sixteen are called like the committees of the demo world', () => {
    const committees = [...demoCities, ...demoCounties].map(({ id }) => id);
    expect(committees).toEqual(
      expect.arrayContaining(presetSchemes.filter(({ system }) => system).map(({ id }) => id)),
    );
  });

  test('have the code of their place, but for the county that the report does not name', () => {
    expect(presetSchemes.filter(({ id }) => !regionCodes[id]).map(({ id }) => id)).toEqual(['zizhixian']);
    const codes = Object.values(regionCodes);
    expect(codes.filter((code) => !/^[1-6]\d{5}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(presetSchemes.length - 1);
  });

  test('of Qindu add its brands and phrases to what is usual', () => {
    const { words, rhythms, deadlines, phrases } = named('qindu');

    expect(words).toEqual({ ...baseRules.words, reading: '秦家悦读', consultation: '秦商量' });
    expect([rhythms.reading, deadlines]).toEqual([{ every: 'two-months' }, baseRules.deadlines]);
    expect(phrases['return']).toEqual([...(baseRules.phrases['return'] ?? []), '请街道联络组核实后补报。']);
    expect(named('shache').phrases).toEqual(baseRules.phrases);
  });

  // domain.md section 1, row 12: brands 有事好商量 / 协商议事厅 / 协商在基层
  test('a brand that sounds like everybody’s is a brand, and the plain word is none', () => {
    expect(brandOf(named('shenmu'), 'consultation')).toBe('有事好商量');
    expect(brandOf(named('shache'), 'consultation')).toBeUndefined();
    expect(calledBy(named('shache'), 'consultation')).toBe('基层协商');
  });
});

describe.each(presetSchemes)('$name', (scheme) => {
  it("names the place or the rule that it comes from, in an office's words", () => {
    expect(scheme.source).toMatch(/材料|规定/);
    expect([scheme.source, ...sourcedOf(scheme).map(({ source }) => source)].join()).not.toMatch(/[A-Za-z]/);
  });

  it('has no fault', () => {
    expect(faultsOf(scheme)).toEqual([]);
  });

  it('has a source for everything it says, and tells what is assumed', () => {
    for (const { source, assumed } of sourcedOf(scheme)) {
      expect(source).toMatch(/材料（|规定|默认/);
      expect([source, /推定|默认/.test(source)]).toEqual([source, assumed === true]);
    }
  });

  it('gives no id twice', () => {
    const ids = idsOf(scheme);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('asks for facts that are proved, by what they are told apart by, of those who have them', () => {
    const asked = quotasOf(scheme).flatMap(({ of, for: subjects, spread }) =>
      of.flatMap((pattern) => unknownIn(pattern, spread ? ['member'] : subjects)),
    );
    expect(asked).toEqual([]);
    // Points are asked of members alone.
    expect(Object.keys(scheme.points)).toEqual(scheme.points.member ? ['member'] : []);
    const scored = nodesOf(scheme).flatMap((node) => ('each' in node ? node.each : []));
    expect(scored.flatMap((pattern) => unknownIn(pattern, ['member']))).toEqual([]);
  });

  it('asks units of types that it has', () => {
    expect(unitTypes).toEqual(expect.arrayContaining([...scheme.unitTypes]));
    const asked = [...quotasOf(scheme), ...scheme.sheets, ...scheme.contacts, ...scheme.reports, ...scheme.standards];
    expect(scheme.unitTypes).toEqual(expect.arrayContaining(asked.flatMap((each) => [...(each.unitTypes ?? [])])));
    expect(scheme.unitTypes).toEqual(expect.arrayContaining(Object.keys(scheme.words.units ?? {})));
  });

  it('fills lines of its sheet from quotas of units, and caps stars by quotas of their subject', () => {
    const of = (id: string) => quotasOf(scheme).find((quota) => quota.id === id)?.for;
    const filled = indicatorsOf(scheme).flatMap(({ auto }) => (auto && 'quota' in auto ? [auto.quota] : []));
    for (const quota of filled) expect(of(quota)).toContain('unit');
    for (const { for: subject, capped } of scheme.stars)
      for (const { quota } of capped) expect(of(quota)).toContain(subject);
  });

  it('counts to a hundred on its sheet', () => {
    for (const { blocks } of scheme.sheets) {
      const base = blocks.flatMap(({ indicators }) => indicators).filter(({ kind }) => kind === 'base');
      expect(base.reduce((sum, { most }) => sum + most, 0)).toBe(100);
    }
  });

  it('shows no ranking to members', () => {
    expect(['nobody', 'leaders']).toContain(scheme.ranking.shown);
  });
});
