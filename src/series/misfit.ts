/** What is wrong with the series of a call: words behind the name of the one at fault. */
export interface Misfit {
  readonly wrong: string;
  /** which of the series of the call, inputs first and then those of its options, from 0; the first where left out */
  readonly input?: number;
}
