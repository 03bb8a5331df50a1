import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { freePort } from "../steps/two.ts";
import { get } from "./wire.ts";

export interface Serving {
  base: string;
  pid: number;
  /** From the start of the process to the first good answer, in milliseconds. */
  ready: number;
  stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
}

/** `traden serve` on data that is already there, told more by `extra`. */
export async function serve(data: string, extra: string[] = [], listen?: string): Promise<Serving> {
  const binary = process.env.TRADEN_BIN;
  if (!binary) throw new Error("TRADEN_BIN is not set; start this with ./dev bench");
  const base = `http://${listen ?? `127.0.0.1:${await freePort()}`}`;
  const env = { ...process.env };
  delete env.DATABASE_URL;
  const from = performance.now();
  const server = spawn(binary, ["serve", "--listen", base.slice("http://".length), "--data", data, ...extra], { stdio: "ignore", env });
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once("exit", () => resolve());
      server.kill(signal);
    });
  const [stop, kill] = [() => end("SIGTERM"), () => end("SIGKILL")];
  while (performance.now() - from < 10_000) {
    const answer = await get(`${base}/healthz`).catch(() => undefined);
    if (answer?.status === 200) return { base, pid: server.pid ?? 0, ready: performance.now() - from, stop, kill };
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await stop();
  throw new Error("traden serve was not ready within 10 s");
}

/** Memory that a process holds now, and the most it ever held, in megabytes. */
export function memory(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: read("VmRSS"), most: read("VmHWM") };
}
