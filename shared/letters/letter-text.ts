/** The words of one letter. `{municipality}` and `{days}` are filled in. */
export interface LetterText {
  subject: string;
  paragraphs: readonly string[];
  /** What stands on the button. */
  action: string;
}
