import type { Day } from '@lianluo/domain/calendar/day';
import { changedBeforeJoining } from '@lianluo/domain/member/history';
import { mostCharacters } from '@lianluo/domain/text/limits';
import type { Member } from '@lianluo/domain/member/member';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { sectorIn, sectorNames } from '@lianluo/domain/committee/sectors';
import type { CheckedRow, Finding } from '@lianluo/domain/import/finding';
import type { SheetRow } from '@lianluo/domain/sheet/cells';
import type { Mapping } from '@lianluo/domain/import/mapping';
import { matchMembers } from '@lianluo/domain/import/member-match';
import { checkMemberRows, type MemberValue } from '@lianluo/domain/import/member-rows';
import { maskedPhoneMessage } from '@lianluo/domain/import/phone';
import { memberKeys } from '@lianluo/domain/import/row-key';
import { sectorMatcher } from '@lianluo/domain/import/sector-name';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../../engine/register/platform.store';
import type { JudgedRow } from './checked';
import type { JudgedWith } from '../importing-kind';
import { columnOf, longTexts } from '../commit/long-texts';
import { doublePlaced } from './double-placed';
import { memberAfter, placedFrom } from '../commit/member-after';
import { changedFields } from './member-changes';

/** Reads a roster against units and members as they are, and says what each row would do. */
export async function judgeMembers(
  scope: Scope,
  rows: readonly SheetRow[],
  mapping: Mapping,
  { units, decisions: said }: JudgedWith,
): Promise<readonly JudgedRow[]> {
  const called = sectorIn(scope.committee);
  const roster = (await readAll<Member>(scope, 'members')).map(({ value }) => ({
    ...value,
    sector: called(value.sector),
  }));
  const { today } = scope;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const checked = checkMemberRows(rows, mapping, { today, units, sectors: [] });
  const spelled = sectorSpelling(scope, roster);

  const read = checked.map((row) => (row.value ? spelled(row, row.value, mapping) : row));
  const readable = read.filter((row) => row.value !== undefined);
  const matches = matchMembers(
    readable.flatMap(({ number, value }) => (value ? [{ ...value, number, decision: said.get(number) }] : [])),
    roster,
  );
  const matchOf = new Map(readable.map((row, index) => [row, matches[index]]));

  return read.map((row): JudgedRow => {
    const { number, given, findings, value } = row;
    const shared = { number, given, title: value?.name ?? '', key: row.keys[0] ?? '', findings, before: {} };
    if (!value) return { ...shared, change: null };
    const { sector, ethnicity, party, post, note } = value;
    const texts = { sector, ethnicity, party, post, note };
    const tooLong = [
      ...longTexts(texts, mostCharacters, mapping),
      ...longTexts({ level: value.office }, { level: mostCharacters.officerPost }, mapping),
    ];
    if (tooLong.length > 0) return { ...shared, change: null, findings: [...findings, ...tooLong] };
    const { target, finding, decisions = [], decided } = matchOf.get(row) ?? {};
    const matched = {
      ...shared,
      findings: finding ? [...findings, { ...finding, column: columnOf(mapping, finding.field) }] : findings,
      decisions,
      ...(decided && { decision: decided }),
    };
    if (finding?.severity === 'error') return { ...matched, change: null };
    const said = { given, mapping, units: names, today };
    if (!target) {
      const double = doublePlaced({ after: { placements: placedFrom(value, today) } }, said);
      const findings = [...matched.findings, ...notNumbered(mapping, value), ...double];
      return { ...matched, value, findings, change: 'new' };
    }
    const after = memberAfter(target, { value, given }, today);
    const early = changedBeforeJoining(after);
    if (early !== undefined)
      return { ...matched, findings: [...matched.findings, joinedTooLate(mapping, early)], change: null };
    const before = changedFields(target, after, given, { today, units: names });
    const isChanged = Object.keys(before).length > 0;
    return {
      ...matched,
      value,
      findings: isChanged
        ? [...matched.findings, ...doublePlaced({ before: target, after }, said)]
        : matched.findings.filter(({ code }) => !onlyForNew.has(code)),
      change: isChanged ? 'update' : 'unchanged',
      target: target.id,
      targetVersion: target.version,
      before,
    };
  });
}

function joinedTooLate(mapping: Mapping, changed: Day): Finding {
  const message = `职务或状态自${changed}起已有变化，任职日期不能晚于这一天`;
  return { column: columnOf(mapping, 'joinedOn'), field: 'joinedOn', severity: 'error', code: 'day.order', message };
}

/** Said of how somebody is recorded; where nothing is, there is nothing to say. */
const onlyForNew = new Set(['phone.missing', 'name.repeated', 'party.unknown', 'office.unknown']);

/** A list of our own shows a telephone masked: who is new by it has none. */
function notNumbered(mapping: Mapping, { maskedPhone }: MemberValue): Finding[] {
  if (maskedPhone === undefined) return [];
  const message = maskedPhoneMessage(maskedPhone);
  return [{ column: columnOf(mapping, 'phone'), field: 'phone', severity: 'warning', code: 'phone.masked', message }];
}

/**
 * A committee's list of sectors is not closed: those of it, what it merges and those of its roster are known, in their
 * long and short names, and any other is taken as it stands. One that only looks like a known one is asked about.
 */
function sectorSpelling({ committee, today }: Pick<Scope, 'committee' | 'today'>, roster: readonly Member[]) {
  const called = sectorIn(committee);
  const merged = committee.sectors?.flatMap(({ merges }) => merges) ?? [];
  const known = [
    ...merged,
    ...roster.map(({ sector }) => sector),
    ...sectorNames(committee, schemeOn(committee, today)),
  ];
  const match = sectorMatcher([...new Set(known)]);
  return (row: CheckedRow<MemberValue>, value: MemberValue, mapping: Mapping): CheckedRow<MemberValue> => {
    const found = match(value.sector);
    if (found.kind === 'found') {
      const sector = called(found.sector);
      if (sector === value.sector) return row;
      const spelt = { ...value, sector };
      return { ...row, value: spelt, keys: memberKeys(spelt) };
    }
    if (found.suggestion === undefined) return row;
    const finding: Finding = {
      column: columnOf(mapping, 'sector'),
      field: 'sector',
      severity: 'warning',
      code: 'sector.unusual',
      message: `“${value.sector}”是否为“${found.suggestion}”？不是请忽略，将按“${value.sector}”记`,
    };
    return { ...row, findings: [...row.findings, finding] };
  };
}
