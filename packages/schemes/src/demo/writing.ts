import { answer } from './answers';
import type { Matter } from './matters/matter';
import { matters } from './matters/index';
import { at, type Random } from './random';
import type { Street } from './street';

/** The words of one opinion: what was reported, and what departments will say to it. */
export interface Wording {
  theme: string;
  units: readonly string[];
  title: string;
  content: { situation: string; analysis: string; suggestion: string };
  reply: string;
}

/** How far a matter reaches: a journal of the province takes up what is no matter of one street. */
export type Reach = 'anywhere' | 'province';

/** Gives every opinion a wording of its own: no title comes twice. */
export interface Writer {
  write(street: Street, month: number, reach?: Reach): Wording;
}

/** How a county's departments are called; the environment bureau carries the county's name. */
export type Localise = (unit: string) => string;

export function writer(random: Random, localise: Localise = (unit) => unit): Writer {
  const titles = new Set<string>();
  let queue: Matter[] = [];

  /** Matters come round robin, so that all of them are heard before one is heard again. */
  const take = (fits: (matter: Matter) => boolean): Matter => {
    const found = queue.findIndex(fits);
    if (found >= 0) return at(queue.splice(found, 1), 0);
    queue = [...queue, ...random.shuffled(matters)];
    return take(fits);
  };

  return {
    write(street, month, reach = 'anywhere') {
      for (let attempt = 0; attempt < 400; attempt++) {
        const matter = take(
          (each) => suits(each, street, month) && (reach === 'anywhere' || each.reaches === 'province'),
        );
        const wording = fill(matter, street, random, localise);
        if (titles.has(wording.title)) continue;
        titles.add(wording.title);
        return wording;
      }
      throw new Error(`no more to say about ${street.name}`);
    },
  };
}

function suits(matter: Matter, street: Street, month: number): boolean {
  if (matter.months && !matter.months.includes(month)) return false;
  return street.villages.length > 0 || !JSON.stringify(matter).includes('{村}');
}

const openings = [
  '据{社}信息员反映，',
  '近日联络组委员走访了解到，',
  '工作站接待居民时了解到，',
  '多名居民反映，',
  '委员入户走访发现，',
  '',
];

const concerns = ['群众盼望尽快解决。', '居民对此反映较为集中。', '社区多次协调，效果不明显。', '', '', ''];
const warnings = [
  '如不及时解决，容易积小成大。',
  '以上问题在其他街道也有一定普遍性。',
  '单靠社区一级难以解决，需要区级统筹。',
  '',
  '',
  '',
];
const further = [
  '定期“回头看”，防止问题反弹',
  '办理进展在社区公示栏和居民群公布，接受群众监督',
  '邀请政协委员、居民代表参与效果评议',
  '总结经验后在全区推广',
];
const ordinals = ['一是', '二是', '三是', '四是'];

/** Causes stand side by side: whoever writes them down begins with another one. */
function reordered(analysis: string, random: Random): string {
  return `${random.shuffled(analysis.replace(/。$/, '').split('；')).join('；')}。`;
}

/** The first point leads; the others change places, and now and then somebody adds a fourth. */
function renumbered(suggestion: string, random: Random): string {
  const [first = '', ...others] = suggestion.replace(/。$/, '').split(/；[二三]是/);
  const points = [first.replace(/^一是/, ''), ...random.shuffled(others)];
  if (random.chance(0.4)) points.push(random.pick(further));
  return `${points.map((point, index) => `${ordinals[index]}${point}`).join('；')}。`;
}

function fill(matter: Matter, street: Street, random: Random, localise: Localise): Wording {
  const first = random.int(0, street.roads.length - 1);
  const place: Record<string, string> = {
    街: street.name,
    社: random.pick(street.communities),
    小: random.pick(street.estates),
    路: at(street.roads, first),
    路2: at(street.roads, first + 1),
    校: random.pick(street.schools),
    市: street.market,
    园: street.park,
    村: street.villages.length > 0 ? random.pick(street.villages) : '',
  };
  const numbers = new Map<string, string>();
  const slot = (name: string): string => {
    const known = place[name] ?? numbers.get(name);
    if (known !== undefined) return known;
    const [, label, from = '0', to = '0'] = /^(?:(\w)=)?([\d.]+)-([\d.]+)$/.exec(name) ?? [];
    const number = between(random, from, to);
    numbers.set(name, number);
    if (label) numbers.set(label, number);
    return number;
  };
  const words = (text: string) => inWords(text.replace(/\{([^}]+)\}/g, (_, name: string) => slot(name)));

  // Openings name a source; a text that begins with its own time or source needs none.
  const opening = /^(入夏|前几日|供暖|进入|委员|走访|今年|入夜)/.test(matter.situation) ? '' : random.pick(openings);
  const situation = words(opening + matter.situation) + random.pick(concerns);
  return {
    theme: matter.theme,
    units: matter.units.map(localise),
    title: words(matter.title),
    content: {
      situation,
      analysis: words(reordered(matter.analysis, random)) + random.pick(warnings),
      suggestion: words(renumbered(matter.suggestion, random)),
    },
    reply: answer(random, words(matter.reply)),
  };
}

/** 六成: rough shares are written out. */
const inWords = (text: string): string =>
  text.replace(/([1-9])成/g, (_, share: string) => `${'一二三四五六七八九'.charAt(Number(share) - 1)}成`);

/** Large numbers come rounded, as people estimate them. */
function between(random: Random, from: string, to: string): string {
  if (from.includes('.') || to.includes('.')) return (random.int(Number(from) * 10, Number(to) * 10) / 10).toFixed(1);
  const low = Number(from);
  const number = random.int(low, Number(to));
  const step = low >= 1000 ? 100 : low >= 90 ? 10 : 1;
  return String(Math.max(low, Math.round(number / step) * step));
}

/** The title as it came in, before the office gave it its form. */
export function rawTitle(title: string): string {
  const bare = /^关于(.+)的(建议|反映)$/.exec(title);
  return bare ? `${bare[2] === '反映' ? '反映' : '建议'}${bare[1]}` : title;
}

/** The suggestion as it came in, without the last point that the office added. */
export function rawSuggestion(suggestion: string): string {
  const end = suggestion.lastIndexOf('；三是');
  return end > 0 ? `${suggestion.slice(0, end)}。` : suggestion;
}
