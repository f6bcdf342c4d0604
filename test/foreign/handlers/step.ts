import { add } from './table.ts';

interface StepInput {
  step: string;
  name: string;
  /** How long the step takes, in milliseconds of the machine's time. */
  takesMs?: number;
}

/** One step of the state machine: counts how often it ran. */
export async function handler({ step, name, takesMs = 0 }: StepInput): Promise<{ step: string; at: string }> {
  await add(`step-${name}-${step}-begun`);
  await new Promise((resolve) => setTimeout(resolve, takesMs));
  await add(`step-${name}-${step}`);
  return { step, at: new Date().toISOString() };
}
