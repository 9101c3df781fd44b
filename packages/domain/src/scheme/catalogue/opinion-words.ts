import { adopterLabels, adopters, type Adopter } from '../../opinion/adopters';
import { everybody, exactly, type FactWords } from './words';

const opinion = '社情民意信息';
const of = (name: string, verb: string, noun: string): FactWords => exactly(name, verb, '条', noun, everybody);

type Adopted = `opinions.${'adopted' | 'adoptions'}.${Adopter}`;

/** 采用（条）and 采用条次 of every adopter. */
const adopted = Object.fromEntries(
  adopters.flatMap((adopter): [Adopted, FactWords][] => {
    const by = adopterLabels[adopter].replace('采用', '');
    return [
      [`opinions.adopted.${adopter}`, of(`${opinion}被${by}采用`, '有', `${by}采用的${opinion}`)],
      [
        `opinions.adoptions.${adopter}`,
        {
          ...exactly(`${opinion}被${by}采用条次`, '被采用', '条次', `${by}采用的${opinion}`, everybody),
          several: true,
        },
      ],
    ];
  }),
  // Object.fromEntries types keys as strings; they are those of every adopter.
) as Record<Adopted, FactWords>;

export const opinionWords = {
  'opinions.submitted': of(`${opinion}报送`, '报送', opinion),
  'opinions.issued': of(`${opinion}编发`, '有', `编发的${opinion}`),
  'opinions.handed-up': of(`${opinion}上报`, '有', `上报的${opinion}`),
  ...adopted,
  'opinions.instructed': of(`${opinion}获领导批示`, '有', `领导批示的${opinion}`),
  'opinions.called': of(`应约报送${opinion}`, '有', `应约报送的${opinion}`),
};
