import type { MemberField } from './member-columns';
import type { RowReader } from './row-reader';

interface Person {
  name: string;
  sector: string;
  phone?: string;
}

/** Names the earlier row of the same file that a row repeats. */
export function memberRepeats(): (row: number, person: Person, reader: RowReader<MemberField>) => void {
  const byPhone = new Map<string, { row: number; name: string }>();
  const byName = new Map<string, { row: number; phone: string | undefined }>();
  return (row, { name, sector, phone }, reader) => {
    if (name === '') return;
    const samePhone = phone === undefined ? undefined : byPhone.get(phone);
    const key = `${name}|${sector}`;
    const sameName = byName.get(key);
    if (samePhone?.name === name) {
      reader.error('name', 'member.repeated', `与第${samePhone.row}行是同一个人（姓名、手机号都相同），请留一行`);
    } else if (samePhone) {
      reader.error('phone', 'phone.repeated', `与第${samePhone.row}行“${samePhone.name}”的手机号相同，请改正其中一个`);
    } else if (sameName && (phone === undefined || sameName.phone === undefined)) {
      reader.error(
        'name',
        'member.repeated',
        `与第${sameName.row}行同名、同界别，分不出是不是同一个人，请给两行都填上手机号，或留一行`,
      );
    } else if (sameName) {
      reader.warn('name', 'name.repeated', `与第${sameName.row}行同名、同界别，手机号不同，按两个人记`);
    }
    if (phone !== undefined && !samePhone) byPhone.set(phone, { row, name });
    if (!sameName) byName.set(key, { row, phone });
  };
}
