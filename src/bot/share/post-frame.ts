/** What stands around the text of a post; made from the source and what we know, never typed. */
export interface PostFrame {
  readonly title: string;
  /** Where it comes from: „aus dem Workshop, P10“, „unsere Ausarbeitung“. */
  readonly marks: readonly string[];
}
