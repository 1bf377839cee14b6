type KnowledgeErrorCode = "CORPUS_INVALID" | "CORPUS_UNREADABLE" | "PASSAGE_UNKNOWN";

/**
 * The corpus on disk is wrong, or something asks for an entry that it does not hold; a person has to mend it.
 *
 * Thrown while starting, or by the command line. "Nothing found" is no error: see `Answer`.
 */
export class KnowledgeError extends Error {
  override readonly name = "KnowledgeError";
  readonly code: KnowledgeErrorCode;

  constructor(message: string, { code, ...options }: { code: KnowledgeErrorCode } & ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
