type BotErrorCode =
  | "CONFIG_INVALID"
  | "PAGES_UNREADABLE"
  | "PORT_TAKEN"
  | "PORT_UNUSABLE"
  | "STATE_UNWRITABLE"
  | "STATE_TOO_NEW";

/** The bot cannot start or go on as it is set up; the message tells the operator what to do. */
export class BotError extends Error {
  override readonly name = "BotError";
  readonly code: BotErrorCode;

  constructor(message: string, { code, ...options }: { code: BotErrorCode } & ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
