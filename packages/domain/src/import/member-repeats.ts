import type { MemberField } from './member-columns';
import type { RowReader } from './row-reader';

interface Person {
  name: string;
  sector: string;
  phone?: string;
  maskedPhone?: string;
}

/** Names the row of the same file that a row repeats; of two names with one telephone nobody knows which is wrong, so both say it. */
export function memberRepeats(): (row: number, person: Person, reader: RowReader<MemberField>) => void {
  const byPhone = new Map<string, { row: number; name: string; reader: RowReader<MemberField>; told: boolean }>();
  const byName = new Map<string, { row: number; phone: string | undefined }>();
  return (row, { name, sector, phone, maskedPhone }, reader) => {
    // A masked number cannot find a person, and tells two of one name apart all the same.
    const shown = phone ?? maskedPhone;
    if (name === '') return;
    const samePhone = phone === undefined ? undefined : byPhone.get(phone);
    const key = `${name}|${sector}`;
    const sameName = byName.get(key);
    if (samePhone?.name === name) {
      reader.error('name', 'member.repeated', `与第${samePhone.row}行是同一个人（姓名、手机号都相同），请留一行`);
    } else if (samePhone) {
      reader.error('phone', 'phone.repeated', onePhone(samePhone.row, samePhone.name));
      if (!samePhone.told) samePhone.reader.error('phone', 'phone.repeated', onePhone(row, name));
      samePhone.told = true;
    } else if (sameName && (shown === undefined || sameName.phone === undefined || sameName.phone === shown)) {
      reader.error(
        'name',
        'member.repeated',
        `与第${sameName.row}行同名、同界别，分不出是不是同一个人，请给两行都填上手机号，或留一行`,
      );
    } else if (sameName) {
      reader.warn('name', 'name.repeated', `与第${sameName.row}行同名、同界别，手机号不同，按两个人记`);
    }
    if (phone !== undefined && !samePhone) byPhone.set(phone, { row, name, reader, told: false });
    if (!sameName) byName.set(key, { row, phone: shown });
  };
}

const onePhone = (row: number, name: string): string =>
  `与第${row}行“${name}”的手机号相同，请改正其中一个，或跳过其中一行`;
