import { execFile, execFileSync } from "node:child_process";
import http from "node:http";
import { promisify } from "node:util";

export interface Load {
  perSecond: number;
  /** Median time of one request, in milliseconds. */
  median: number;
}

const hasWrk = (() => {
  try {
    execFileSync("sh", ["-c", "command -v wrk"]);
    return true;
  } catch {
    return false;
  }
})();

export const loadTool = hasWrk ? "wrk" : "a loop in Node (install wrk for more than it can do)";

/** Asks for one page again and again for some seconds, over some connections at once. Only ever on this machine. */
export async function load(url: string, cookie: string, connections: number, seconds: number): Promise<Load> {
  if (new URL(url).hostname !== "127.0.0.1") throw new Error("load is for servers of our own on this machine");
  return hasWrk ? wrk(url, cookie, connections, seconds) : loop(url, cookie, connections, seconds);
}

async function wrk(url: string, cookie: string, connections: number, seconds: number): Promise<Load> {
  const told = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "-H", `Cookie: ${cookie}`, url];
  const { stdout } = await promisify(execFile)("wrk", told);
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} did not answer well:\n${stdout}`);
  const [, number, unit] = /50%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const factor = { us: 0.001, ms: 1, s: 1000 }[unit ?? ""] ?? NaN;
  return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]), median: Number(number) * factor };
}

async function loop(url: string, cookie: string, connections: number, seconds: number): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const from = performance.now();
      http
        .get(url, { agent, headers: { cookie } }, (answer) => {
          if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
          answer.resume().on("end", () => {
            times.push(performance.now() - from);
            resolve();
          });
        })
        .on("error", reject);
    });
  const from = performance.now();
  const walker = async () => {
    while (performance.now() < until) await one();
  };
  await Promise.all(Array.from({ length: connections }, walker));
  agent.destroy();
  return { perSecond: times.length / ((performance.now() - from) / 1000), median: median(times) };
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
