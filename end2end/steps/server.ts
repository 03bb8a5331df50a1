import { type Started, startOne } from "./one.ts";
import { startTwo } from "./two.ts";

export type { Demo, Started } from "./one.ts";

/** A demo server with data of its own, ready within so many milliseconds. */
export async function startDemo(extra: string[] = [], within = 30_000): Promise<Started> {
  const pair = process.env.TRADEN_TWO_ON;
  return pair ? startTwo(pair, extra, within) : startOne(extra, within);
}
