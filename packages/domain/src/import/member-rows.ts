import type { CheckedRow } from './finding';
import type { SheetDictionaries } from './dictionaries';
import type { SheetRow } from '../sheet/cells';
import type { Mapping } from './mapping';
import type { MemberField } from './member-columns';
import type { RowReader } from './row-reader';
import type { MemberLevel } from '../member/member';
import { firstBirthYear, firstYear } from '../calendar/day';
import { mostCharacters } from '../text/limits';
import { isBlank, lineText, longText, nameText, plainText, saysNothing } from '../sheet/cell-text';
import { dayField } from './day-field';
import { stateOf } from './finding';
import { memberRepeats } from './member-repeats';
import { readCommitteePost } from './member-level';
import { readParty } from './party';
import { readPhone, type PhoneProblem } from './phone';
import { placementsOf, type SheetPlacement } from './placement';
import { memberKeys } from './row-key';
import { rowReader } from './row-reader';
import { sectorMatcher, type SectorMatch } from './sector-name';
import { unitMatcher } from './unit-name';
import { isLetterTick, readYesNo } from './yes-no';

/** One 委员 as a roster tells of them. */
export interface MemberValue {
  name: string;
  gender?: '男' | '女';
  birthOn?: string;
  ethnicity?: string;
  sector: string;
  level: MemberLevel;
  /** 专委会等职务 beside the level */
  office?: string;
  /** 任职日期 */
  joinedOn?: string;
  /** 特聘委员, where the sheet answers it */
  invited?: boolean;
  partyMember?: boolean | undefined;
  /** 政治面貌 as it is written */
  party?: string;
  post?: string;
  phone?: string;
  /** 199****1000, as our own lists show a telephone: it tells people apart and is never kept. */
  maskedPhone?: string;
  placements: readonly SheetPlacement[];
  workStreet?: string;
  homeStreet?: string;
  note?: string;
}

type Reader = RowReader<MemberField>;

const phoneProblems: Record<Exclude<PhoneProblem, 'empty' | 'masked'>, string> = {
  several: '有几个号码，只留一个',
  shortened: '被写成了科学计数，请把单元格设为文本再填号码',
  'wrong-length': '位数不对，应为11位手机号，港澳台号码写成 +852 91230001',
  unreadable: '不是电话号码，应为11位手机号，港澳台号码写成 +852 91230001',
};

function nameOf(reader: Reader): string {
  const name = nameText(reader.cell('name'));
  const { struck } = reader.told('name');
  if (name === '' && struck !== undefined)
    reader.error('name', 'name.struck', `姓名“${struck}”带删除线；这一行不要导入请删去，要导入请去掉删除线`);
  else if (name === '') reader.error('name', 'name.missing', '没有填姓名');
  else if (/\d/.test(name) || name.length > mostCharacters.personName)
    reader.error('name', 'name.invalid', `“${name}”不像姓名，请只写姓名`);
  return name;
}

function sectorOf(reader: Reader, match: (text: string) => SectorMatch): string {
  const written = lineText(reader.cell('sector'));
  if (written === '') {
    reader.error('sector', 'sector.missing', '没有填界别');
    return '';
  }
  const found = match(written);
  if (found.kind === 'found') return found.sector;
  const hint = found.suggestion === undefined ? '请从界别列表中选一个' : `是否为“${found.suggestion}”？`;
  reader.error('sector', 'sector.unknown', `没有“${written}”这个界别，${hint}`);
  return '';
}

/** A letter that is a tick in a font of symbols is taken for one, and said. */
function tickOf(reader: Reader, field: 'standing' | 'party' | 'invited'): void {
  const cell = reader.cell(field);
  if (isLetterTick(cell)) reader.warn(field, 'yes-no.letter', `“${lineText(cell)}”按打勾（√）读作“是”，请核对`);
}

function levelOf(reader: Reader): Pick<MemberValue, 'level' | 'office'> {
  const cell = reader.cell('standing');
  const standing = readYesNo(cell) ?? (plainText(cell) === '常委' ? true : undefined);
  if (standing === undefined && !isBlank(cell)) {
    reader.error('standing', 'yes-no.unknown', `“${lineText(cell)}”应写“是”或“否”`);
  }
  tickOf(reader, 'standing');
  const written = lineText(reader.cell('level'));
  if (written === '' || saysNothing(written)) return { level: standing ? 'standing' : 'member' };
  const post = readCommitteePost(written);
  if (!post) {
    reader.error(
      'level',
      'level.unknown',
      `“${written}”不是政协职务，应为主席、副主席、秘书长、常委、委员，或专委会职务；单位职务请填在“单位及职务”`,
    );
    return { level: 'member' };
  }
  const { level = 'member', office, doubtful } = post;
  if (doubtful) reader.warn('level', 'office.unknown', `“${office}”按政协职务保存；是单位职务的，请填在“单位及职务”`);
  return { level: level === 'member' && standing ? 'standing' : level, ...given('office', office) };
}

function partyOf(reader: Reader): Pick<MemberValue, 'party' | 'partyMember'> {
  const cell = reader.cell('party');
  const answer = readParty(cell);
  if (answer === undefined && !isBlank(cell)) {
    reader.warn(
      'party',
      'party.unknown',
      `“${lineText(cell)}”不在政治面貌名单内（中共党员、民盟、无党派人士、群众等），按原文保存，请核对`,
    );
  }
  tickOf(reader, 'party');
  // A yes names the party; a no names none.
  const word = readYesNo(cell) === undefined ? lineText(cell) : answer ? '中共党员' : '';
  return { ...(answer !== undefined && { partyMember: answer }), ...given('party', word) };
}

function invitedOf(reader: Reader): boolean | undefined {
  const cell = reader.cell('invited');
  const answer = readYesNo(cell) ?? (/^特[聘邀](委员)?$/.test(plainText(cell)) ? true : undefined);
  if (answer === undefined && !isBlank(cell))
    reader.error('invited', 'yes-no.unknown', `“${lineText(cell)}”应写“是”或“否”`);
  tickOf(reader, 'invited');
  return answer;
}

function genderOf(reader: Reader): MemberValue['gender'] | undefined {
  const word = plainText(reader.cell('gender'));
  if (word === '') return undefined;
  if (/^男性?$/.test(word)) return '男';
  if (/^女性?$/.test(word)) return '女';
  reader.error('gender', 'gender.unknown', `“${word}”应写“男”或“女”`);
  return undefined;
}

function phoneOf(reader: Reader): Pick<MemberValue, 'phone' | 'maskedPhone'> {
  const cell = reader.raw('phone');
  const reading = readPhone(cell);
  if (reading.ok) {
    if (reading.landline) reader.warn('phone', 'phone.landline', `“${lineText(cell)}”不是手机号，按原样保存`);
    return { phone: reading.phone };
  }
  if (reading.problem === 'masked') return { maskedPhone: lineText(cell) };
  if (reading.problem === 'empty') {
    if (reader.told('phone').struck === undefined)
      reader.warn('phone', 'phone.missing', '没有填手机号，只能按姓名和界别识别');
  } else reader.error('phone', `phone.${reading.problem}`, `“${lineText(cell)}”${phoneProblems[reading.problem]}`);
  return {};
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined || value === '' ? {} : ({ [key]: value } as Record<K, V>);
}

/** Reads the rows of a roster; each row says for itself what is wrong and what would be right. */
export function checkMemberRows(
  rows: readonly SheetRow[],
  mapping: Mapping,
  dictionaries: Pick<SheetDictionaries, 'today' | 'units' | 'sectors'>,
): readonly CheckedRow<MemberValue>[] {
  const matchUnit = unitMatcher(dictionaries.units);
  const matchSector = sectorMatcher(dictionaries.sectors);
  const repeats = memberRepeats();
  const read = rows.map((row) => {
    const reader = rowReader<MemberField>(row, mapping);
    const value: MemberValue = {
      name: nameOf(reader),
      ...given('gender', genderOf(reader)),
      ...given(
        'birthOn',
        dayField(reader, 'birthOn', { today: dictionaries.today, firstYear: firstBirthYear, monthOnly: 'warning' }),
      ),
      ...given('ethnicity', lineText(reader.cell('ethnicity'))),
      sector: sectorOf(reader, matchSector),
      ...levelOf(reader),
      ...given(
        'joinedOn',
        dayField(reader, 'joinedOn', { today: dictionaries.today, firstYear, monthOnly: 'warning' }),
      ),
      ...given('invited', invitedOf(reader)),
      ...partyOf(reader),
      ...given('post', lineText(reader.cell('post'))),
      ...phoneOf(reader),
      placements: placementsOf(reader, matchUnit),
      ...given('workStreet', lineText(reader.cell('workStreet'))),
      ...given('homeStreet', lineText(reader.cell('homeStreet'))),
      ...given('note', longText(reader.cell('note'))),
    };
    repeats(row.number, value, reader);
    return { number: row.number, reader, value };
  });
  // A later row may have something to say against an earlier one.
  return read.map(({ number, reader: { findings, given: fields }, value }) => {
    const state = stateOf(findings);
    return state === 'error'
      ? { number, state, keys: [], given: fields, findings }
      : { number, state, value, keys: memberKeys(value), given: fields, findings };
  });
}

/** A sheet that only answers 是否常委 does not demote a chair: leaders of the roster keep their level. */
export function levelAfter(
  before: MemberLevel | undefined,
  row: Pick<CheckedRow<MemberValue>, 'value' | 'given'>,
): MemberLevel {
  const level = row.value?.level ?? 'member';
  if (before === undefined || row.given.includes('level')) return level;
  return row.given.includes('standing') && (before === 'standing' || before === 'member') ? level : before;
}
