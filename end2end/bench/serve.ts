import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { get } from "./wire.ts";

export interface Serving {
  base: string;
  pid: number;
  /** From the start of the process to the first good answer, in milliseconds. */
  ready: number;
  stop: () => Promise<void>;
}

/** `traden serve` on data that is already there. */
export async function serve(data: string): Promise<Serving> {
  const binary = process.env.TRADEN_BIN;
  if (!binary) throw new Error("TRADEN_BIN is not set; start this with ./dev bench");
  const base = `http://127.0.0.1:${await freePort()}`;
  const env = { ...process.env };
  delete env.DATABASE_URL;
  const from = performance.now();
  const server = spawn(binary, ["serve", "--listen", base.slice("http://".length), "--data", data], { stdio: "ignore", env });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (server.exitCode !== null) return resolve();
      server.once("exit", () => resolve());
      server.kill("SIGTERM");
    });
  while (performance.now() - from < 10_000) {
    const answer = await get(`${base}/healthz`).catch(() => undefined);
    if (answer?.status === 200) return { base, pid: server.pid ?? 0, ready: performance.now() - from, stop };
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await stop();
  throw new Error("traden serve was not ready within 10 s");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Memory that a process holds now, and the most it ever held, in megabytes. */
export function memory(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: read("VmRSS"), most: read("VmHWM") };
}
