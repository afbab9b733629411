/** Something that a check of content or of built pages found, in words. */
export interface Note {
  /** Where it is, as a reader of the report would look for it; null where it has no place. */
  where: string | null;
  message: string;
  hint: string;
}

/** Why nothing was published: what failed, and what to do about it. */
export class PublishFailure extends Error {
  readonly hint: string;
  readonly findings: readonly Note[];
  /** True where the content or the pages were found wanting, and not the machine. */
  readonly refused: boolean;

  constructor(message: string, hint: string, findings: readonly Note[] = [], refused = false) {
    super(message);
    this.hint = hint;
    this.findings = findings;
    this.refused = refused;
  }
}
