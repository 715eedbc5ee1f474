/** How much room a report has. */
export interface Room {
  /** For each diff, in bytes. */
  readonly diff: number;
  /** For each text that says what happened, in characters. */
  readonly prose: number;
  /** Whether the ends of logs are shown. */
  readonly logs: boolean;
  /** Whether anything below the table is shown. */
  readonly details: boolean;
}
