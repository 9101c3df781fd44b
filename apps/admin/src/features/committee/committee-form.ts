import { readingCarriers, type ReadingCarrier } from '@lianluo/domain/reading/reading';
import type { changeCommittee, CommitteeView } from '@lianluo/contract/committee';
import type { ActivityType } from '@lianluo/domain/activity/activity-types';
import { sectorNames } from '@lianluo/domain/committee/sectors';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import type { Given } from '../../api/call';

export type CommitteeChange = Given<typeof changeCommittee>['body'];

export interface SectorDraft {
  /** Names the row on screen. */
  key: string;
  name: string;
  merges: string[];
  /** What it was called when the form was opened: whoever bears that name belongs to it still. */
  former?: string | undefined;
}

/** 本会活动类型 as it is entered; one that the server knows has its id. */
export interface TypeDraft {
  /** Names the row on screen. */
  key: string;
  id?: string | undefined;
  name: string;
  type: ActivityType;
  active: boolean;
}

/** 本会资料 as its form has it: what was left empty is an empty text. */
export interface CommitteeForm {
  fullName: string;
  name: string;
  term: number | undefined;
  startsOn: Day | undefined;
  endsOn: Day | undefined;
  sectors: SectorDraft[];
  /** 审签与保密 as the committee lays it down. */
  editorMaySign: boolean;
  secrecyReview: boolean;
  titlesInNotices: boolean;
  publishesDuty: boolean;
  /** 出席不足三分之二的，按缺席计 */
  twoThirds: boolean;
  activityTypes: TypeDraft[];
  /** 读书品牌, by carrier */
  readingBrands: Partial<Record<ReadingCarrier, string>>;
}

export const formOf = (committee: CommitteeView): CommitteeForm => ({
  fullName: committee.fullName ?? '',
  name: committee.name,
  term: committee.term?.number,
  startsOn: committee.term?.startsOn,
  endsOn: committee.term?.endsOn,
  editorMaySign: committee.editorMaySign,
  secrecyReview: committee.secrecyReview,
  titlesInNotices: committee.titlesInNotices,
  publishesDuty: committee.publishesDuty,
  twoThirds: committee.attendanceRule !== undefined,
  readingBrands: Object.fromEntries((committee.readingBrands ?? []).map(({ carrier, name }) => [carrier, name])),
  activityTypes: (committee.activityTypes ?? []).map((each) => ({ ...each, key: each.id })),
  sectors: sectorNames(committee, committee.scheme).map((name, index) => ({
    key: String(index),
    name,
    merges: [...(committee.sectors?.[index]?.merges ?? [])],
    former: name,
  })),
});

export const newSector = (): SectorDraft => ({ key: crypto.randomUUID(), name: '', merges: [] });

export const newType = (): TypeDraft => ({ key: crypto.randomUUID(), name: '', type: 'meeting', active: true });
// Object.keys types keys as strings; the object is a closed literal.
export const carriers = Object.keys(readingCarriers) as ReadingCarrier[];
/** The rule of the older statutes, and the one the form offers: less than two of three parts is none. */
const twoThirds = { least: { of: 3, part: 2 } };

/** A term is five years: its end follows from its beginning. */
export const endOfTerm = (startsOn: Day): Day => addDays(`${Number(startsOn.slice(0, 4)) + 5}${startsOn.slice(4)}`, -1);

/** Why the term cannot be saved as it stands: half of it says nothing. */
export function termFault({ term, startsOn, endsOn }: CommitteeForm): string | undefined {
  const given = [term, startsOn, endsOn].filter((each) => each !== undefined).length;
  return given === 0 || given === 3 ? undefined : '届次、起止日期请一并填写';
}

/** What a sector merges besides: the name that it bore before it was renamed. */
function sectorOf({ name: typed, merges, former }: SectorDraft) {
  const name = typed.trim();
  const said = [...merges, ...(former === undefined ? [] : [former])].map((each) => each.trim());
  return { name, merges: [...new Set(said)].filter((each) => each !== '' && each !== name) };
}

const brandsOf = ({ readingBrands }: CommitteeForm) =>
  carriers.flatMap((carrier) => {
    const name = readingBrands[carrier]?.trim();
    return name ? [{ carrier, name }] : [];
  });

/** Only what was changed; sectors that are still those of 考核办法 or the country are none of the committee's own. */
export function changeOf(before: CommitteeForm, form: CommitteeForm): CommitteeChange {
  const { term, startsOn, endsOn } = form;
  const whole =
    term !== undefined && startsOn !== undefined && endsOn !== undefined ? { number: term, startsOn, endsOn } : null;
  const all = {
    name: form.name.trim(),
    fullName: form.fullName.trim() || null,
    term: whole,
    sectors: form.sectors.filter(({ name }) => name.trim() !== '').map(sectorOf),
    editorMaySign: form.editorMaySign,
    secrecyReview: form.secrecyReview,
    titlesInNotices: form.titlesInNotices,
    publishesDuty: form.publishesDuty,
    attendanceRule: form.twoThirds ? twoThirds : null,
    readingBrands: brandsOf(form),
    activityTypes: form.activityTypes
      .filter(({ name }) => name.trim() !== '')
      .map(({ id, name, type, active }) => ({ ...(id !== undefined && { id }), name: name.trim(), type, active })),
  };
  const isSame: Record<keyof typeof all, boolean> = {
    name: form.name.trim() === before.name,
    fullName: form.fullName.trim() === before.fullName,
    term: term === before.term && startsOn === before.startsOn && endsOn === before.endsOn,
    sectors: JSON.stringify(form.sectors) === JSON.stringify(before.sectors),
    editorMaySign: form.editorMaySign === before.editorMaySign,
    secrecyReview: form.secrecyReview === before.secrecyReview,
    titlesInNotices: form.titlesInNotices === before.titlesInNotices,
    publishesDuty: form.publishesDuty === before.publishesDuty,
    attendanceRule: form.twoThirds === before.twoThirds,
    readingBrands: JSON.stringify(brandsOf(form)) === JSON.stringify(brandsOf(before)),
    activityTypes: JSON.stringify(form.activityTypes) === JSON.stringify(before.activityTypes),
  };
  return Object.fromEntries(Object.entries(all).filter(([field]) => !isSame[field as keyof typeof all]));
}
