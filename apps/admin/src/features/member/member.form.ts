import type { MemberView } from '@lianluo/contract/member';
import { hasLeft } from '@lianluo/domain/member/leaving';
import { politicalStatus } from '@lianluo/domain/member/political-status';
import type { MemberLevel, MemberStatus, PlacementBasis } from '@lianluo/domain/member/member';
import { today } from '../../ui/format';
import type { MemberChange, NewMember } from './member.queries';

export interface PlacementDraft {
  /** Names the row on screen. */
  key: string;
  group?: string | undefined;
  basis: PlacementBasis;
  from?: string | undefined;
  to?: string | undefined;
}

export interface MemberForm {
  name: string;
  gender?: '男' | '女' | undefined;
  birthOn?: string | undefined;
  ethnicity: string;
  sector?: string | undefined;
  level: MemberLevel;
  /** 专委会等职务 */
  office: string;
  /** 政治面貌 */
  party?: string | undefined;
  status: MemberStatus;
  /** 离任日期, asked when the status says that they leave. */
  leftOn?: string | undefined;
  post: string;
  phone: string;
  note: string;
  placements: PlacementDraft[];
}
export type MemberFormField = keyof MemberForm;

export const emptyForm = (): MemberForm => ({
  name: '',
  gender: undefined,
  birthOn: undefined,
  ethnicity: '',
  sector: undefined,
  level: 'member',
  office: '',
  party: undefined,
  status: 'active',
  leftOn: undefined,
  post: '',
  phone: '',
  note: '',
  placements: [],
});

/** What is masked comes into the form empty: left so, it stays as it is. */
export const formOf = (member: MemberView): MemberForm => ({
  ...emptyForm(),
  name: member.name,
  gender: member.gender ?? undefined,
  sector: member.sector ?? undefined,
  level: member.level,
  office: member.office ?? '',
  party: politicalStatus(member) || undefined,
  status: member.status,
  post: member.post ?? '',
  placements: member.placements.map(({ group, basis, from, to }, index) => ({
    key: `${index}`,
    group,
    basis,
    from,
    to,
  })),
});

export const newPlacement = (): PlacementDraft => ({
  key: crypto.randomUUID(),
  group: undefined,
  basis: 'work',
  from: today(),
  to: undefined,
});

export function newMember(form: MemberForm): NewMember {
  const { name, sector = '', level, status } = form;
  return { name, sector, level, status, placements: placementsOf(form), ...optionalsOf(form) };
}

/** Only what the person changed, so that what others change meanwhile stays. */
export function memberChange(before: MemberForm, form: MemberForm): MemberChange {
  const changed = new Set(changedFields(before, form));
  // Taken away is said; a field that was left empty is not.
  const all = { ...newMember(form), party: form.party ?? null, office: form.office || null };
  const leaves = hasLeft(form.status) && !hasLeft(before.status);
  return {
    ...Object.fromEntries(Object.entries(all).filter(([field]) => changed.has(field as MemberFormField))),
    ...(leaves && { leftOn: form.leftOn ?? today() }),
  };
}

export const changedFields = (before: MemberForm, form: MemberForm): MemberFormField[] =>
  fields.filter((field) => textOf(before, field) !== textOf(form, field));

// Object.keys types keys as strings; the form is a closed literal.
const fields = Object.keys(emptyForm()) as MemberFormField[];

const textOf = (form: MemberForm, field: MemberFormField) =>
  JSON.stringify(field === 'placements' ? placementsOf(form) : (form[field] ?? ''));

const placementsOf = ({ placements }: MemberForm) =>
  placements.map(({ group = '', basis, from, to }) => ({ group, basis, ...(from && { from }), ...(to && { to }) }));

const optionalsOf = ({ gender, birthOn, ethnicity, office, party, post, phone, note }: MemberForm) => ({
  ...(office && { office }),
  ...(party && { party }),
  ...(gender && { gender }),
  ...(birthOn && { birthOn }),
  ...(ethnicity && { ethnicity }),
  ...(post && { post }),
  ...(phone && { phone }),
  ...(note && { note }),
});
