import type { Client } from '../client';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { ConsultationView } from '@lianluo/contract/consultation';
import { deskOf } from '../desk';
import type { Ways } from '../ways';
import { aTask } from './tasks';

const assigneesOf = ['committee', 'member', 'unit'] as const;

/** How a task names who does it, whether it is entered, set to several at once, or drawn from a point or an instruction. */
export async function taskWays(office: Client, consultation: string): Promise<Ways> {
  const tasks = deskOf(office, 'qindu', 'tasks');
  const { id } = await tasks.record({ ...aTask, assignee: { department: '区民政局' } });
  const draft = { ...aTask, assignee: { department: '区民政局' } };
  const [text, dueOn] = ['请住建局研究办理', aTask.deadline];
  const opinions = deskOf(office);
  const { id: opinion } = await opinions.record();
  await opinions.walk(opinion, 'submit', 'edit', 'review', 'sign', 'issue');
  const instructed = await office.post<OpinionView>(`${opinions.path}/${opinion}/instructions`, {
    leaderPost: '区长',
    instructedOn: '2026-05-19',
    text,
  });
  const instruction = instructed.body.instructions?.[0]?.id;
  const pointed = await deskOf(office, 'qindu', 'consultations').step(consultation, 'agree', {
    text: '加装电梯',
    owner: '区住建局',
    dueOn,
  });
  const point = (pointed as unknown as ConsultationView).points?.[0]?.id;

  const shared = ['topics/*', 'unit'].flatMap((field): [string, Ways[string]][] => {
    const body = (it: string) => (field === 'unit' ? { unit: it } : { topics: [it] });
    const pointer = field === 'unit' ? '/unit' : '/topics/0';
    return [
      [`tasks.record.body/${field}`, (it) => ['POST', '/tasks', { ...draft, ...body(it) }, pointer]],
      [`tasks.change.body/${field}`, (it) => ['PATCH', `/tasks/${id}`, body(it), pointer]],
    ];
  });
  const given = assigneesOf.flatMap((kind): [string, Ways[string]][] => [
    [
      `tasks.record.body/assignee/${kind}`,
      (it) => ['POST', '/tasks', { ...draft, assignee: { [kind]: it } }, `/assignee/${kind}`],
    ],
    [
      `tasks.change.body/assignee/${kind}`,
      (it) => ['PATCH', `/tasks/${id}`, { assignee: { [kind]: it } }, `/assignee/${kind}`],
    ],
    [
      `task-sets.set.body/assignees/*/${kind}`,
      (it) => ['POST', '/task-sets', { ...aTask, assignees: [{ [kind]: it }] }, `/assignees/0/${kind}`],
    ],
    [
      `consultations.set-point.body/assignee/${kind}`,
      (it) => [
        'POST',
        `/consultations/${consultation}/points/${point}/task`,
        { assignee: { [kind]: it }, dueOn },
        `/assignee/${kind}`,
      ],
    ],
    [
      `opinions.split-instruction.body/phrases/*/assignee/${kind}`,
      (it) => [
        'POST',
        `/opinions/${opinion}/instructions/${instruction}/split`,
        { phrases: [{ start: 0, end: text.length, text, assignee: { [kind]: it }, dueOn }] },
        `/phrases/0/assignee/${kind}`,
      ],
    ],
  ]);
  return {
    ...Object.fromEntries([...shared, ...given]),
    'task-sets.set.body/topics/*': (topic) => [
      'POST',
      '/task-sets',
      { ...aTask, topics: [topic], assignees: [{ department: '区民政局' }] },
      '/topics/0',
    ],
  };
}
