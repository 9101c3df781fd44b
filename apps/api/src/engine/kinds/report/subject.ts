import type { SubjectInput } from '@lianluo/contract/report';
import { invalidField } from '@lianluo/domain/refusal';
import type { ReportSubject } from '@lianluo/domain/report/report';
import type { Scope } from '../../../floor/context';
import { requireUnits } from '../../register/require-units';
import { requireMembers } from '../../register/require-members';

/** 报送主体, with the name it has today. An operator hands in what their own unit and its members write. */
export async function namedSubject(scope: Scope, subject: SubjectInput): Promise<ReportSubject> {
  switch (subject.kind) {
    case 'member': {
      const found = await requireMembers(scope, [subject.id], () => '/subject/id');
      return { ...subject, name: found.get(subject.id)?.name ?? '' };
    }
    case 'unit': {
      const own = scope.actor.unit;
      if (own !== undefined && subject.id !== own)
        throw invalidField('/subject/id', 'unit.foreign', '只能登记本站的事项。');
      const found = await requireUnits(scope, [subject.id], () => '/subject/id');
      return { ...subject, name: found.get(subject.id)?.name ?? '' };
    }
    case 'committee':
      return subject;
  }
}
