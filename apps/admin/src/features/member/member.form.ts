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
  /** Since when they have the level and the status; nothing where it was always so. */
  levelFrom?: string | undefined;
  statusFrom?: string | undefined;
  /** 任职日期 */
  joinedOn?: string | undefined;
  /** 特聘委员 */
  invited: boolean;
  /** 专委会等职务 */
  office: string;
  /** 政治面貌 */
  party?: string | undefined;
  status: MemberStatus;
  /** 离任日期, asked where the status is one of who has left. */
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
  levelFrom: undefined,
  statusFrom: undefined,
  joinedOn: undefined,
  invited: false,
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
  levelFrom: member.levels.at(-1)?.from,
  statusFrom: member.statuses.at(-1)?.from,
  joinedOn: member.joinedOn ?? undefined,
  leftOn: member.leftOn ?? undefined,
  invited: member.invited,
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
  const { name, sector = '', level, status, invited, leftOn } = form;
  return {
    name,
    sector,
    level,
    status,
    placements: placementsOf(form),
    ...optionalsOf(form),
    ...(invited && { invited }),
    ...(leftOn && hasLeft(status) && { leftOn }),
  };
}

/** Only what the person changed, so that what others change meanwhile stays. */
export function memberChange(before: MemberForm, form: MemberForm): MemberChange {
  const changed = new Set(changedFields(before, form));
  // Taken away is said; a field that was left empty is not.
  const { party = null, joinedOn = null, invited } = form;
  const all = { ...newMember(form), party, joinedOn, invited, office: form.office || null };
  return {
    ...Object.fromEntries(Object.entries(all).filter(([field]) => changed.has(field as MemberFormField))),
    ...daysOf(before, form),
  };
}

/** From which day what changed is so: of who leaves by the last day, of others by the first; today where nobody said. */
function daysOf(before: MemberForm, form: MemberForm): Pick<MemberChange, 'levelFrom' | 'statusFrom' | 'leftOn'> {
  const isOther = (field: 'level' | 'status' | 'levelFrom' | 'statusFrom' | 'leftOn') => before[field] !== form[field];
  const leaves = hasLeft(form.status) && !hasLeft(before.status);
  const levelFrom = isOther('level') ? (form.levelFrom ?? today()) : form.levelFrom;
  const statusFrom = isOther('status') ? (form.statusFrom ?? today()) : form.statusFrom;
  const leftOn = leaves ? (form.leftOn ?? today()) : form.leftOn;
  return {
    ...(levelFrom && (isOther('level') || isOther('levelFrom')) && { levelFrom }),
    ...(hasLeft(form.status)
      ? leftOn && (leaves || isOther('leftOn')) && { leftOn }
      : statusFrom && (isOther('status') || isOther('statusFrom')) && { statusFrom }),
  };
}

/** Another level stands from today unless another day is said; the one that was there from when it did. */
export function chooseLevel(before: MemberForm, form: MemberForm, level: MemberLevel): void {
  form.level = level;
  form.levelFrom = level === before.level ? before.levelFrom : today();
}

export function chooseStatus(before: MemberForm, form: MemberForm, status: MemberStatus): void {
  form.status = status;
  form.statusFrom = status === before.status ? before.statusFrom : today();
}

export const changedFields = (before: MemberForm, form: MemberForm): MemberFormField[] =>
  fields.filter((field) => textOf(before, field) !== textOf(form, field));

// Object.keys types keys as strings; the form is a closed literal.
const fields = Object.keys(emptyForm()) as MemberFormField[];

const textOf = (form: MemberForm, field: MemberFormField) =>
  JSON.stringify(field === 'placements' ? placementsOf(form) : (form[field] ?? ''));

const placementsOf = ({ placements }: MemberForm) =>
  placements.map(({ group = '', basis, from, to }) => ({ group, basis, ...(from && { from }), ...(to && { to }) }));

const optionalsOf = ({ gender, birthOn, ethnicity, joinedOn, office, party, post, phone, note }: MemberForm) => ({
  ...(joinedOn && { joinedOn }),
  ...(office && { office }),
  ...(party && { party }),
  ...(gender && { gender }),
  ...(birthOn && { birthOn }),
  ...(ethnicity && { ethnicity }),
  ...(post && { post }),
  ...(phone && { phone }),
  ...(note && { note }),
});
