import { refusingSheets } from '../../../floor/sheet/refusing-sheets';

/** A workbook that is stored in less is read in a few hundredths of a second. */
const smallWorkbookBytes = 200 * 1024;

/** Refuses at once what can be told at a glance; a large workbook is read whole by the job. */
export async function quickCheck(bytes: Uint8Array, fileName: string): Promise<void> {
  const [{ openZip }, { refuseForeign }, { readSheet }] = await Promise.all([
    import('../../../floor/sheet/zip'),
    import('../../../floor/sheet/foreign-format'),
    import('../../../floor/sheet/read-sheet'),
  ]);
  await refusingSheets(async () => {
    refuseForeign(bytes);
    const isLargeArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length > smallWorkbookBytes;
    if (isLargeArchive) openZip(bytes);
    else await readSheet(bytes, fileName);
  });
}
