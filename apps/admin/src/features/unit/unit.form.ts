import type { CommitteeView } from '@lianluo/contract/committee';
import type { UnitView } from '@lianluo/contract/unit';
import { brandOf, usualBrand, usualRhythms } from '@lianluo/domain/scheme/called';
import type { Rhythm, RhythmSpan } from '@lianluo/domain/unit/station';
import { standards, type StandardKey, type Station, type StationKey, type UnitType } from '@lianluo/domain/unit/unit';
import type { UnitBody, UnitChange } from './unit.queries';

/** A person of a unit: a member of the roster, or somebody by name. */
export interface PersonForm {
  from: 'member' | 'name';
  member: string;
  name: string;
  post: string;
}
export interface StationForm {
  brand: string;
  inCharge: string;
  every: RhythmSpan | 'day';
  dayOfMonth: number;
}
export interface UnitForm {
  name: string;
  type: UnitType;
  convener: PersonForm;
  officers: PersonForm[];
  venue: string;
  foundedOn?: string | undefined;
  dissolvedOn?: string | undefined;
  checklist: { item: string; done: boolean }[];
  platform: boolean;
  stations: Record<StationKey, StationForm>;
}

export const emptyPerson = (): PersonForm => ({ from: 'name', member: '', name: '', post: '' });

/** What a platform of the committee looks like where nothing was said of it yet. */
export type Model = Record<StationKey, Pick<Station, 'brand' | 'rhythm'>>;
type WholeModel = Model & { standard: StandardKey };

/** Its scheme decides; where that gives no brand, or there is none, the platforms that it has already; else what is usual. */
export function modelOf(scheme: CommitteeView['scheme'], existing: UnitView | undefined): WholeModel {
  const has = existing?.stations ?? undefined;
  const model = (key: StationKey) => ({
    brand: brandOf(scheme, key) ?? has?.[key].brand ?? usualBrand(key),
    rhythm: scheme?.rhythms[key] ?? has?.[key].rhythm ?? usualRhythms[key],
  });
  return {
    reading: model('reading'),
    consultation: model('consultation'),
    opinion: model('opinion'),
    standard: scheme?.standard ?? 'five-unified',
  };
}

/** A new 专门委员会: nothing of a platform is asked of it. */
export const newSpecial = (model: WholeModel): UnitForm => ({
  ...newUnit(model),
  type: 'special-committee',
  officers: [],
  checklist: [],
  platform: false,
});

/** A new 1+3 platform as the committee's others are, with two officers to name and the standard to tick off. */
export function newUnit(model: WholeModel): UnitForm {
  return {
    name: '',
    type: 'liaison-group',
    convener: emptyPerson(),
    officers: [emptyPerson(), emptyPerson()],
    venue: '',
    foundedOn: undefined,
    dissolvedOn: undefined,
    checklist: standardLines(model.standard),
    platform: true,
    stations: stationForms(model),
  };
}

const standardLines = (standard: StandardKey) => standards[standard].items.map((item) => ({ item, done: false }));

export function formOf(unit: UnitView, model: Model): UnitForm {
  return {
    name: unit.name,
    type: unit.type,
    convener: unit.convener ? personForm(unit.convener) : emptyPerson(),
    officers: unit.officers.map(personForm),
    venue: unit.venue ?? '',
    foundedOn: unit.foundedOn,
    dissolvedOn: unit.dissolvedOn,
    checklist: unit.checklist.map((line) => ({ ...line })),
    platform: unit.stations !== null,
    stations: stationForms(unit.stations ?? model),
  };
}

export function bodyOf(form: UnitForm): UnitBody {
  return {
    name: form.name,
    type: form.type,
    convener: personOf(form.convener) ?? null,
    officers: form.officers.flatMap((officer) => personOf(officer) ?? []),
    venue: form.venue.trim() || null,
    foundedOn: form.foundedOn ?? null,
    dissolvedOn: form.dissolvedOn ?? null,
    checklist: form.checklist.filter(({ item }) => item.trim()),
    stations: form.platform
      ? {
          reading: stationOf(form.stations.reading),
          consultation: stationOf(form.stations.consultation),
          opinion: stationOf(form.stations.opinion),
        }
      : null,
  };
}

/** What was changed since the form was filled, and nothing else. */
export function changeOf(before: UnitForm, form: UnitForm): UnitChange {
  const [was, is] = [bodyOf(before), bodyOf(form)];
  return Object.fromEntries(Object.entries(is).filter(([name, value]) => !same(value, was[name as keyof UnitBody])));
}

export const formFieldNames: Record<keyof UnitForm, string> = {
  name: '名称',
  type: '类型',
  convener: '召集人',
  officers: '联络员',
  venue: '阵地',
  foundedOn: '成立日期',
  dissolvedOn: '撤销日期',
  checklist: '标准',
  platform: '是否“1+3”平台',
  stations: '三个站',
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const personForm = ({ name, post, member }: NonNullable<UnitView['convener']>): PersonForm => ({
  from: member ? 'member' : 'name',
  member: member ?? '',
  name,
  post: post ?? '',
});

function personOf({ from, member, name, post }: PersonForm) {
  if (!name.trim()) return undefined;
  return { name, ...(post.trim() && { post }), ...(from === 'member' && member && { member }) };
}

/** Stations as a model has them; of who is in charge it says nothing, and whoever is stays. */
export function stationForms(
  model: Record<StationKey, Pick<Station, 'brand' | 'rhythm'> & Partial<Station>>,
  before?: Record<StationKey, Pick<StationForm, 'inCharge'>>,
) {
  const formOfStation = (key: StationKey): StationForm => {
    const { brand, rhythm, inCharge = before?.[key].inCharge ?? '' } = model[key];
    return {
      brand,
      inCharge,
      every: 'every' in rhythm ? rhythm.every : 'day',
      dayOfMonth: 'every' in rhythm ? 20 : rhythm.dayOfMonth,
    };
  };
  return {
    reading: formOfStation('reading'),
    consultation: formOfStation('consultation'),
    opinion: formOfStation('opinion'),
  };
}

function stationOf({ brand, inCharge, every, dayOfMonth }: StationForm) {
  const rhythm: Rhythm = every === 'day' ? { dayOfMonth } : { every };
  return { brand, inCharge, rhythm };
}
