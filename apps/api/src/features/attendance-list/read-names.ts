import type { AttendanceList } from '@lianluo/contract/gathering-beside';
import { readList } from '@lianluo/domain/attendance-list/read-list';
import { readRows } from '@lianluo/domain/attendance-list/read-rows';
import { isTable, tableOf } from '@lianluo/domain/attendance-list/pasted-table';
import { listMatches, type Listed, type Told, type ToldLine } from '@lianluo/domain/attendance-list/told';
import type { Attendance } from '@lianluo/domain/gathering/attendance';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { currentGroups, memberLevelLabels, type Member } from '@lianluo/domain/member/member';
import { Refusal } from '@lianluo/domain/refusal';
import type { Unit } from '@lianluo/domain/unit/unit';
import { canonical } from '../../floor/canonical';
import type { Scope } from '../../floor/context';
import { readSheet } from '../../floor/sheet/read-sheet';
import { refusingSheets } from '../../floor/sheet/refusing-sheets';
import { readAll } from '../../engine/register/platform.store';
import { rosterOf } from '../../engine/kinds/gathering/invited';

/** A text as it was pasted; what came out of a table with its head is read as one. */
export async function listOfText(scope: Scope, item: Gathering, text: string): Promise<AttendanceList> {
  const roster = await listedOn(scope, item);
  return compared(isTable(text) ? readRows(tableOf(text), roster) : readList(text, roster), item);
}

export async function listOfFile(
  scope: Scope,
  { item, fileName, bytes }: { item: Gathering; fileName: string; bytes: Uint8Array },
): Promise<AttendanceList> {
  const sheet = await refusingSheets(() => readSheet(bytes, fileName));
  const lines = readRows(sheet, await listedOn(scope, item));
  if (lines.length === 0) throw new Refusal('import.empty');
  return compared(lines, item);
}

/** The roster as lists name it; groups are those of the day. */
async function listedOn(scope: Scope, { heldOn, plannedOn }: Gathering): Promise<Listed[]> {
  const [members, units] = await Promise.all([rosterOf(scope), readAll<Unit>(scope, 'units')]);
  const names = new Map(units.map(({ value: { id, name } }) => [id, name]));
  return members.map((member) => ({
    id: member.id,
    name: member.name,
    sector: member.sector,
    units: currentGroups(member, heldOn ?? plannedOn).flatMap((id) => names.get(id) ?? []),
    post: postOf(member),
  }));
}

const postOf = ({ level, office }: Member): string => office ?? memberLevelLabels[level];

/** Each line beside what stands there for the same member; of what a list does not speak stays as it is. */
function compared(lines: readonly ToldLine[], { attendance }: Gathering): AttendanceList {
  const now = new Map<string, Attendance>(attendance.map((line) => [line.member, line]));
  const changed = lines.map((line) => ({
    ...line,
    candidates: [...line.candidates],
    remarks: [...line.remarks],
    ...(line.match === 'found' && line.member && { change: changeOf(now.get(line.member.member), line.told) }),
  }));
  const matched = Object.keys(listMatches).map((match) => [
    match,
    changed.filter((line) => line.match === match).length,
  ]);
  const changes = (['new', 'update', 'unchanged'] as const).map((change) => [
    change,
    changed.filter((line) => line.change === change).length,
  ]);
  return { lines: changed, totals: Object.fromEntries([...matched, ...changes]) as AttendanceList['totals'] };
}

function changeOf(now: Attendance | undefined, told: Told): 'new' | 'update' | 'unchanged' {
  if (!now) return 'new';
  return canonical({ ...now, ...told }) === canonical(now) ? 'unchanged' : 'update';
}
