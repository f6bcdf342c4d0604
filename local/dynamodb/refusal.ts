/** An error that the service answers to its caller. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Record<string, unknown>;

  constructor(type: string, message: string, extra: Record<string, unknown> = {}, status = 400) {
    super(message);
    this.name = type;
    this.status = status;
    this.body = { __type: `${namespaceOf(type)}#${type}`, message, ...extra };
  }
}

/** ValidationException, the answer to every malformed request. */
export function invalid(message: string): Refusal {
  return new Refusal('ValidationException', message);
}

/** The answer when a table, index or stream does not exist. */
export function notFound(message = 'Requested resource not found'): Refusal {
  return new Refusal('ResourceNotFoundException', message);
}

/** Turns an error thrown by dynalite (statusCode and body) into a refusal; anything else stays what it was. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('statusCode' in error) || !('body' in error)) return error;
  const body = error.body as { __type?: string; message?: string; Message?: string };
  return new Refusal(
    body.__type?.split('#')[1] ?? 'ValidationException',
    body.message ?? body.Message ?? error.message,
  );
}

/** Throws a dynalite check's finding, if there is one. */
export function demand(finding: Error | null | undefined): void {
  if (finding) throw asRefusal(finding);
}

function namespaceOf(type: string): string {
  if (type === 'ValidationException') return 'com.amazon.coral.validate';
  const coral = [
    'SerializationException',
    'UnknownOperationException',
    'AccessDeniedException',
    'InternalServerError',
  ];
  const signing = [
    'MissingAuthenticationTokenException',
    'UnrecognizedClientException',
    'InvalidSignatureException',
  ];
  return [...coral, ...signing].includes(type)
    ? 'com.amazon.coral.service'
    : 'com.amazonaws.dynamodb.v20120810';
}
