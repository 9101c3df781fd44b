import type { CommitteeLevel } from '../committee/committee';
import { regionWord } from '../issue/circulation';
import type { Adopting } from '../opinion/adoption';
import { adoptionKinds, adoptionLevels, type Adoption, type AdoptionKind } from '../opinion/opinion';
import type { Cell } from '../sheet/cells';
import { lineText } from '../sheet/cell-text';
import { fold } from '../text/fold';
import { mostCharacters as most } from '../text/limits';
import {
  already,
  bareLevel,
  byWhom,
  dayBefore,
  exactLevels,
  instructed as leadersWords,
  levelIn,
  numberBehind,
  separators,
  verb,
} from './adoption-patterns';
import { partsOf, withoutBrackets } from './clauses';
import { readDay } from './day';

/** An adoption as a ledger tells of it. */
export type AdoptionClaim = Adopting & Partial<Pick<Adoption, 'number' | 'kind' | 'adoptedOn'>>;

/** 采用情况 as the ledgers of offices write it, for a committee of this region. */
export function usualAdoptionWords(committee: { name: string; level: CommitteeLevel }): string[] {
  const word = regionWord(committee);
  // A county that is a city has the word of the city above it.
  const own = committee.level === 'county' && word === '市' ? '本级' : `${word}政协`;
  return [...new Set([own, '市政协', '省政协', '全国政协'])].map((organ) => `${organ}采用`);
}

const nothing = /^(未|未采用|未被采用|未录用|没有采用|不采用|无|否|暂无|待定|[-—/×0])$/;
const kindBeforeVerb = /(单篇|综合|转送)(?=采用|录用|采纳|刊用|刊发|刊登|编发)|(单篇|综合)$/;
const exact = /^(县级|市级|省级|国家级)“(.+)”(单篇|综合|转送)?采用$/;
const number = /^(.*?)((?:\d{4}年)?总?第?\d+期.*|〔\d{4}〕\d+号?)$/;

const kindOf = (word: string | undefined): AdoptionKind | undefined =>
  // Object.keys types keys as strings; the object is a closed literal.
  (Object.keys(adoptionKinds) as AdoptionKind[]).find((kind) => adoptionKinds[kind] === word);

export interface AdoptionReading {
  claims: readonly AdoptionClaim[];
  /** The words that name no level. */
  unclear: readonly string[];
  /** 批示 beside the adoptions, which are none themselves. */
  instructed: readonly string[];
}

/** 采用情况 in words: 市政协采用（《社情民意》第12期）、省委办公厅单篇采用 → who, where, in which number, how. */
export function readAdoptions(cell: Cell | undefined): AdoptionReading {
  const claims = new Map<string, AdoptionClaim>();
  const unclear: string[] = [];
  const instructed: string[] = [];
  for (const clause of partsOf(lineText(cell).replaceAll(/\s/g, ''), separators)) {
    const [words, details] = withoutBrackets(clause);
    if (words === '' || nothing.test(words)) continue;
    if (leadersWords.test(words) && !verb.test(words)) {
      instructed.push(clause);
      continue;
    }
    const claim = claimOf(words, details);
    if (claim) claims.set(JSON.stringify([claim.level, fold(claim.organ ?? ''), fold(claim.outlet ?? '')]), claim);
    else unclear.push(words);
  }
  const order = ({ level }: AdoptionClaim) => adoptionLevels.indexOf(level);
  return { claims: [...claims.values()].sort((one, other) => order(one) - order(other)), unclear, instructed };
}

function claimOf(words: string, details: readonly string[]): AdoptionClaim | undefined {
  const claim = exactly(words) ?? looselyRead(words);
  if (!claim) return undefined;
  const told = {
    ...claim,
    ...Object.assign({}, ...details.flatMap((each) => partsOf(each, /[，,;；]/g)).map(detailOf)),
  };
  const fits = (text: string | undefined, max: number) => (text ?? '').length <= max;
  return fits(told.organ, most.organ) && fits(told.outlet, most.outlet) && fits(told.number, most.number)
    ? told
    : undefined;
}

/** As an organ is written whose name would be taken for something else. */
function exactly(words: string): AdoptionClaim | undefined {
  const [, level, organ, kind] = exact.exec(words) ?? [];
  const found = adoptionLevels.find((each) => exactLevels[each] === level);
  return found && claim({ level: found, organ, kind: kindOf(kind) });
}

function looselyRead(words: string): AdoptionClaim | undefined {
  const kind = kindBeforeVerb.exec(words)?.[0];
  const rest = words.replace(kindBeforeVerb, '');
  const [who = '', told = ''] = rest.split(verb);
  // Who else acted on it stands behind the verb.
  const level = levelIn(rest) && (levelIn(who) ?? levelIn(rest));
  if (!level) return undefined;
  const [, before = '', journal = ''] = /^([^《]*)(《.*)?$/.exec(who) ?? [];
  const day = dayBefore.exec(before)?.[0];
  const name = before.replace(dayBefore, '').replace(byWhom, '').replace(already, '');
  const behind = numberBehind.exec(name)?.[0];
  const organ = name.replace(numberBehind, '').replace(/^本级$/, '本级政协');
  return claim({
    level,
    organ: bareLevel.test(organ) ? undefined : organ,
    kind: kindOf(kind),
    ...(day !== undefined && detailOf(day)),
    ...(behind !== undefined && { number: behind }),
    ...detailOf(/^(?:《[^》]*》|[\d第总〔])/.test(told) ? told : ''),
    ...(journal !== '' && journalOf(journal)),
  });
}

/** Without what is not said, so that equal claims are equal values. */
const claim = (fields: AdoptionClaim): AdoptionClaim =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as AdoptionClaim;

type Detail = Partial<Pick<AdoptionClaim, 'outlet' | 'number' | 'adoptedOn'>>;

/** What stands in brackets: a day, a journal with its number, either of them in quotation marks. What else it may be is no matter here. */
function detailOf(text: string): Detail {
  const [, what, quoted] = /^(刊物|期号)“(.*)”$/.exec(text) ?? [];
  if (what !== undefined) return what === '刊物' ? { outlet: quoted } : { number: quoted };
  const day = readDay(text);
  if (day.ok) return day.precision === 'day' ? { adoptedOn: day.day } : {};
  return text.includes('《') || number.test(text) ? journalOf(text) : {};
}

function journalOf(text: string): Detail {
  const [, title, after] = /^(《[^》]*》)(.*)$/.exec(text) ?? [];
  const plain = after?.replace(/^[(（](.*)[)）]$/, '$1');
  const [, name, of] = number.exec(plain ?? text) ?? [];
  if (of === undefined) return { outlet: text };
  const outlet = `${title ?? ''}${name ?? ''}`;
  return outlet === '' ? { number: of } : { outlet, number: of };
}
