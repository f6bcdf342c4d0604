import { add } from './table.ts';

export async function handler(event: { at: string }): Promise<void> {
  await add('ticks');
  await add(`tick-${event.at}`);
}
