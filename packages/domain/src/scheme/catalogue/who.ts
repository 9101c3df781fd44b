import { memberLevelLabels, memberStatusLabels } from '../../member/member';

const fixed: Readonly<Record<string, string>> = { party: '中共党员', invited: '特聘委员', joined: '当年新任委员' };
const closed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: memberLevelLabels,
  status: memberStatusLabels,
};
const free: Readonly<Record<string, (named: string) => string>> = {
  sector: (named) => (/[界会盟建进革党社]$/.test(named) ? `${named}委员` : `${named}界别委员`),
  post: (named) => `担任${named}的委员`,
};

const at = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

const statusWords = (label: string): string => (label.endsWith('委员') ? label : `${label}的委员`);

/** 常委, 教育界委员, 特聘委员: who somebody is, as rules ask it; nothing where the language knows no such person. */
export function whoWords(who: string): string | undefined {
  const colon = who.indexOf(':');
  if (colon < 0) return at(fixed, who);
  const [what, named] = [who.slice(0, colon), who.slice(colon + 1)];
  const label = at(at(closed, what) ?? {}, named);
  if (label !== undefined) return what === 'status' ? statusWords(label) : label;
  return named.trim() === '' ? undefined : at(free, what)?.(named);
}
