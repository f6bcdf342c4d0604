/** One resource of the assembly with its intrinsics resolved and its addresses rewritten to this machine. */
export interface Resource {
  stack: string;
  /** Logical id in its stack. */
  id: string;
  /** For example AWS::SQS::Queue. */
  type: string;
  /** Physical name or id. */
  name: string;
  arn: string;
  properties: Record<string, unknown>;
}

/** The whole assembly, ready to be given engines. */
export interface Model {
  resources: Resource[];
  /** Resources of any of the types, in template order. */
  ofType(...types: string[]): Resource[];
  /** The resource of that type with that name, ARN or logical id; undefined when there is none. */
  find(type: string, nameOrArn: string): Resource | undefined;
  /** Outputs of all stacks: `<Stack>.<OutputId>` → value. */
  readonly outputs: Record<string, string>;
  /** Absolute path of a stack's asset by its object key; undefined when the assembly has none. */
  asset(stack: string, objectKey: string): string | undefined;
}
