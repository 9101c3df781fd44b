/** What may be proved under one key: what a card keeps, which figure it is, which list stands behind that. */
export interface Provable {
  label: string;
  /** The list whose total is the figure: `stage=held`; nothing where its year alone makes it. */
  list?: `${string}=${string}`;
  /** The query that holds the list to a year, where that is not `year`. */
  inYear?: string;
  /** The query that holds the list to a unit, where that is not `unit`. */
  ofUnit?: string;
  /** Whether the desk carries it. */
  figure?: true;
  /** What is told beside the figure: the same things, each as often as it happened (条次). */
  times?: string;
  /** Whether it is a column of the city's table, under this shorter heading. */
  column?: string;
  /** A count that grows with the committee, told per hundred members as well. */
  rated?: true;
  /** Whether a city opens the list of its county's. */
  openedBelow?: true;
  /** What its facts are told apart by. */
  dims?: readonly (
    | 'role'
    | 'type'
    | 'level'
    | 'state'
    | 'among'
    | 'form'
    | 'carrier'
    | 'stay'
    | 'route'
    | 'session'
    | 'class'
    | 'rating'
  )[];
  /** Its facts carry an amount: people served, yuan. */
  amount?: true;
  /** Facts of one item compete: a scheme may count the highest alone, of members and informants or of units as well. */
  competes?: true | 'persons';
}
