import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Role } from "./cast.ts";

/** What `traden demo --json` says of itself. */
export interface Demo {
  /** http://127.0.0.1:port, without a slash at the end. */
  base: string;
  sign_in: Record<Role, string>;
  /** The public link of the open test round, if one is open. */
  round: string | null;
}

export interface Started extends Demo {
  pid: number;
  /** The folder with its data. */
  data: string;
  /** Ends that process. */
  end: () => Promise<void>;
  /** Ends that process and removes the data. */
  stop: () => Promise<void>;
}

/** One process on data of its own. */
export async function startOne(extra: string[] = [], within = 30_000, listen = "127.0.0.1:0"): Promise<Started> {
  const binary = process.env.TRADEN_BIN;
  if (!binary) throw new Error("TRADEN_BIN does not say which traden to try; start the journeys with ./dev");
  const data = await mkdtemp(join(tmpdir(), "traden-journey-"));
  const env = { ...process.env };
  delete env.DATABASE_URL;
  const server = spawn(binary, ["demo", "--listen", listen, "--data", data, "--json", ...extra], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  const said: string[] = [];
  server.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  const end = () => ended(server);
  const stop = async () => {
    await end();
    await rm(data, { recursive: true, force: true });
  };
  try {
    const demo = JSON.parse(await firstLine(server, said, within)) as Demo;
    const health = await fetch(`${demo.base}/healthz`);
    if (!health.ok) throw new Error(`/healthz answers ${health.status}`);
    return { ...demo, pid: server.pid ?? 0, data, end, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function firstLine(server: ChildProcess, said: string[], within: number): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!server.stdout) return reject(new Error("no output to read"));
    const gone = (why: string) => reject(new Error(`the demo ${why}:\n${said.join("")}`));
    const late = setTimeout(() => gone(`was not ready within ${within / 1000} s`), within);
    createInterface({ input: server.stdout }).once("line", (line) => {
      clearTimeout(late);
      resolve(line);
    });
    server.once("error", (error) => gone(`did not start (${error.message})`));
    server.once("exit", (code) => gone(`ended with ${code} before it was ready`));
  });
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null || !server.pid) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => server.kill("SIGKILL"), 5_000);
    server.once("exit", () => {
      clearTimeout(force);
      resolve();
    });
    server.kill("SIGTERM");
  });
}
