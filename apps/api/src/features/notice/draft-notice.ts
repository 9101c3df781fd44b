import type { activityRecords } from '@lianluo/contract/activity';
import { paperOfNotice } from '@lianluo/domain/paper/drafts/gathering-papers';
import type { AnswerFor, Call } from '../../floor/context';
import { writePaper } from '../../floor/document/write-paper';
import { gatheringOf } from '../../engine/kinds/gathering/gathering-of';
import { noticeFor } from '../../engine/kinds/gathering/notice';
import { fileName } from '../../engine/kinds/issue/issue-document';
import type { FoundItem } from '../../engine/work/find-item';

type Endpoint = typeof activityRecords.noticeDocument;

/** 通知 as .docx. */
export async function draftNotice(call: Call<Endpoint>, found: FoundItem): Promise<AnswerFor<Endpoint>> {
  const notice = await noticeFor(call, gatheringOf(found));
  const bytes = await call.sheets.run(writePaper, call, paperOfNotice(notice));
  return { file: { bytes, name: fileName(notice.title) } };
}
