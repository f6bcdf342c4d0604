/** A request that a service answers with an error of its own vocabulary. Anything else thrown is a fault of ours. */
export class Refusal extends Error {
  readonly status: number;
  /** The service's error code, such as NoSuchKey or InvalidCiphertextException. */
  readonly code: string;

  /** The message is shown to the client, so it never carries content or secrets. */
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }
}
