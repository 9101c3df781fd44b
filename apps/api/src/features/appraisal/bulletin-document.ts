import type { bulletinDocument as endpoint } from '@lianluo/contract/appraisal-results';
import type { AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { fileName } from '../../engine/kinds/issue/issue-document';
import type { Answer, Call } from '../../floor/context';
import { writeBulletin } from '../../floor/document/write-bulletin';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { bulletin } from './bulletin';

/** 通报 in Word, paragraph by paragraph as the page shows it. */
export async function bulletinDocument(call: Call<typeof endpoint>, head: AppraisalHead): Promise<Answer<undefined>> {
  const told = await bulletin(call, head);
  const draft = told.isDraft ? '未通报' : undefined;
  const notice = call.committee.demo ? '演示数据' : draft;
  const bytes = await call.sheets.run(writeBulletin, call, { ...told, notice });
  return commit<undefined>(call, [accessEntry(call, 'export', { kind: 'appraisals', year: head.year })], {
    file: { bytes, name: fileName(told.title) },
  });
}
