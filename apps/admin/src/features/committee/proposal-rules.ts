import type { CommitteeView } from '@lianluo/contract/committee';
import { plenaryId, plenaryTitle } from '@lianluo/domain/proposal/plenary';
import {
  categoriesOf,
  classLabels,
  classesOf,
  defaultPatterns,
  filingBaseOf,
  type FilingBase,
} from '@lianluo/domain/proposal/proposal-rules';

type Rules = NonNullable<CommitteeView['proposals']>;

/** One plenary as it is entered: what was left empty is an empty text. */
export interface PlenaryDraft {
  id: string;
  name: string;
  opensOn: string | undefined;
  closesOn: string | undefined;
  cutOffOn: string | undefined;
}
export interface ClassDraft {
  id: string;
  meaning: string;
  watched: boolean;
}

export interface ProposalRulesForm {
  plenaries: PlenaryDraft[];
  /** One a line. */
  categories: string;
  classes: ClassDraft[];
  pattern: string;
  betweenPattern: string;
  filingBase: FilingBase;
  links: boolean;
}

/** What holds is what the form shows, be it the usual or the committee's own. */
export const proposalRulesForm = (rules: Rules = {}, scheme?: CommitteeView['scheme']): ProposalRulesForm => ({
  plenaries: (rules.plenaries ?? []).map(({ cutOffOn, ...each }) => ({ ...each, cutOffOn })),
  categories: categoriesOf(rules, scheme).join('\n'),
  classes: classesOf(rules).map(({ id, meaning, watched = false }) => ({ id, meaning, watched })),
  pattern: rules.pattern ?? defaultPatterns['in-session'],
  betweenPattern: rules.betweenPattern ?? defaultPatterns['out-of-session'],
  filingBase: filingBaseOf(rules),
  links: rules.links ?? false,
});

/**
 * 提案工作规则 as they are sent, whole. What is as 考核办法 or the usual has it is not laid down, so that a committee follows those
 * where they change.
 */
export function proposalRulesOf(form: ProposalRulesForm, scheme?: CommitteeView['scheme']): Rules | null {
  const usual = proposalRulesForm({}, scheme);
  const categories = form.categories.split('\n').flatMap((each) => each.trim() || []);
  const plenaries = form.plenaries.map(({ id, name, opensOn = '', closesOn = '', cutOffOn }) => ({
    id: id.trim(),
    name: name.trim(),
    opensOn,
    closesOn,
    ...(cutOffOn && { cutOffOn }),
  }));
  const classes = form.classes.map(({ watched, id, meaning }) => ({
    id: id.trim().toUpperCase(),
    meaning: meaning.trim(),
    ...(watched && { watched }),
  }));
  const rules = {
    ...(plenaries.length > 0 && { plenaries }),
    ...(categories.length > 0 && categories.join('\n') !== usual.categories && { categories }),
    ...(classes.length > 0 && JSON.stringify(form.classes) !== JSON.stringify(usual.classes) && { classes }),
    ...(form.pattern.trim() && form.pattern.trim() !== usual.pattern && { pattern: form.pattern.trim() }),
    ...(form.betweenPattern.trim() &&
      form.betweenPattern.trim() !== usual.betweenPattern && { betweenPattern: form.betweenPattern.trim() }),
    ...(form.filingBase !== usual.filingBase && { filingBase: form.filingBase }),
    ...(form.links && { links: true }),
  };
  return Object.keys(rules).length > 0 ? rules : null;
}

/** 十五届三次会议 for `15-3`, as long as nobody has called it otherwise. */
export function withPlenaryId(draft: PlenaryDraft, id: string): PlenaryDraft {
  const isProposed = draft.name === '' || (plenaryId.test(draft.id) && draft.name === plenaryTitle(draft.id));
  return { ...draft, id, ...(isProposed && { name: plenaryId.test(id) ? plenaryTitle(id) : '' }) };
}

export const newPlenary = (): PlenaryDraft => ({
  id: '',
  name: '',
  opensOn: undefined,
  closesOn: undefined,
  cutOffOn: undefined,
});

/** The next letter that is free. */
export const newClass = (classes: readonly ClassDraft[]): ClassDraft => ({
  id: Object.keys(classLabels).find((letter) => !classes.some(({ id }) => id === letter)) ?? '',
  meaning: '',
  watched: false,
});
