import type {
  printAssignmentSheet as printEndpoint,
  readAssignmentSheet as readEndpoint,
} from '@lianluo/contract/proposal-report';
import { issuerOf } from '@lianluo/domain/issue/series';
import type { Paper } from '@lianluo/domain/paper/paper';
import { plenaryName } from '@lianluo/domain/proposal/plenary';
import { assignedLines, assignmentSheet, type AssignedBy } from '@lianluo/domain/proposal/report/assignment-sheet';
import { fileName } from '../../engine/kinds/issue/issue-document';
import { paperView } from '../../engine/letter/letter.view';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { writePaper } from '../../floor/document/write-paper';
import { replyDueOf } from './session-figures';
import { sessionItems } from './session-items';

type Asked = AssignedBy & { session: string };

/** 交办单 as it is printed */
export const readAssignments = async (call: Call<typeof readEndpoint>): Promise<AnswerFor<typeof readEndpoint>> => ({
  body: paperView(await sheetOf(call, call.query)),
});

export async function assignmentsDocument(call: Call<typeof printEndpoint>): Promise<AnswerFor<typeof printEndpoint>> {
  const sheet = await sheetOf(call, call.body);
  return { file: { bytes: await call.sheets.run(writePaper, call, sheet), name: fileName(sheet.title) } };
}

async function sheetOf(scope: Scope, { session, via, assignedOn }: Asked): Promise<Paper> {
  const { committee } = scope;
  const lines = assignedLines(await sessionItems(scope, session), { via, assignedOn }, replyDueOf(scope));
  return assignmentSheet(lines, {
    session: plenaryName(committee.proposals ?? {}, session),
    via,
    assignedOn,
    organ: issuerOf(committee),
    notice: committee.demo ? '演示数据' : undefined,
  });
}
