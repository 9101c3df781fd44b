/** A subject is read in one line of a list. */
const subjectCharactersMax = 60;

/** @param {readonly string[]} subjects the newest commits, as far as a shallow clone has them */
export function longSubjects(subjects) {
  return subjects
    .filter((subject) => subject.length > subjectCharactersMax)
    .map((subject) => `"${subject}" has ${subject.length} characters, at most ${subjectCharactersMax}`);
}
