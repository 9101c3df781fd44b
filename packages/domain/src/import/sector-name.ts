import { fold } from '../text/fold';
import { plainText } from '../sheet/cell-text';
import { nearest } from './nearest';

export type SectorMatch = { kind: 'found'; sector: string } | { kind: 'unknown'; suggestion?: string };

/** 界别 in their long and short names; each line is one sector. */
const sameSector: readonly (readonly string[])[] = [
  ['中国共产党', '中共'],
  ['民革', '中国国民党革命委员会'],
  ['民盟', '中国民主同盟'],
  ['民建', '中国民主建国会'],
  ['民进', '中国民主促进会'],
  ['农工党', '农工民主党', '中国农工民主党', '农工'],
  ['致公党', '中国致公党', '致公'],
  ['九三学社', '九三'],
  ['台盟', '台湾民主自治同盟'],
  ['无党派人士', '无党派', '无党派民主人士'],
  ['共青团和青联', '共青团', '青联', '共青团青联', '共青团、青联'],
  ['总工会', '工会'],
  ['妇联', '妇女联合会', '妇女'],
  ['工商联', '工商业联合会'],
  ['科学技术', '科技'],
  ['科协', '科学技术协会'],
  ['台联', '台胞联谊会'],
  ['侨联', '归国华侨联合会', '归侨侨眷'],
  ['文化艺术', '文艺', '文化'],
  ['社会科学', '社科'],
  ['农业', '农林', '农业和农村'],
  ['新闻出版', '新闻'],
  ['医药卫生', '医卫', '卫生'],
  ['对外友好', '友好'],
  ['社会福利和社会保障', '社会福利', '社会保障', '社保', '福利保障'],
  ['少数民族', '民族'],
  ['特别邀请人士', '特邀人士', '特邀', '特别邀请'],
  ['环境资源', '资源环境'],
];

const core = (text: string): string =>
  fold(
    plainText(text)
      .replace(/(界别组|界别|界)$/, '')
      .replace(/^(区|县|市)(?=总工会|妇联|工商联|科协)/, ''),
  );

function canonical(text: string): string {
  const word = core(text);
  return sameSector.find((names) => names.includes(word))?.[0] ?? word;
}

/** Finds a 界别 in the committee's own list, in its long or short name; a committee without a list takes any. */
export function sectorMatcher(sectors: readonly string[]): (text: string) => SectorMatch {
  const exact = new Map(sectors.map((sector) => [core(sector), sector]));
  const byName = new Map(sectors.map((sector) => [canonical(sector), sector]));
  const answers = new Map<string, SectorMatch>();
  const look = (text: string): SectorMatch => {
    if (sectors.length === 0) return { kind: 'found', sector: text };
    const sector = exact.get(core(text)) ?? byName.get(canonical(text));
    if (sector !== undefined) return { kind: 'found', sector };
    const suggestion = nearest(core(text), sectors, core);
    return suggestion === undefined ? { kind: 'unknown' } : { kind: 'unknown', suggestion };
  };
  return (text) => {
    const key = plainText(text);
    const answer = answers.get(key) ?? look(key);
    answers.set(key, answer);
    return answer;
  };
}
