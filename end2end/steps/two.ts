import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import http from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { promisify } from "node:util";
import { type Started, startOne } from "./one.ts";

/** Two processes on one new database of a PostgreSQL, asked in turn: what one of them remembers the other does not know. */
export async function startTwo(postgres: string, extra: string[], within: number): Promise<Started> {
  const name = `journey_${randomBytes(6).toString("hex")}`;
  const url = new URL(postgres);
  const socket = url.searchParams.get("host") ?? url.hostname;
  await promisify(execFile)("createdb", ["-h", socket, "-U", url.username, name]);
  url.pathname = `/${name}`;
  const behind: string[] = [];
  const front = await inTurn(behind);
  const on = ["--database-url", url.href, "--base-url", front.base, ...extra];
  const started: Started[] = [];
  const stop = async () => {
    front.stop();
    await Promise.all(started.map((one) => one.stop()));
  };
  try {
    // One fills the database, the other finds it filled.
    for (let nth = 0; nth < 2; nth++) {
      const listen = `127.0.0.1:${await freePort()}`;
      behind.push(`http://${listen}`);
      started.push(await startOne(on, within, listen));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...(started[0] as Started), base: front.base, stop };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Hands on each request to the next one's turn, as it came. */
async function inTurn(bases: string[]): Promise<{ base: string; stop: () => void }> {
  const agent = new http.Agent({ keepAlive: true });
  let next = 0;
  const front = http.createServer((asked, answer) => {
    const to = new URL(asked.url ?? "/", bases[next++ % bases.length]);
    const request = http.request(to, { agent, method: asked.method, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    request.on("error", () => answer.destroy());
    answer.on("close", () => request.destroy());
    asked.pipe(request);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const { port } = front.address() as AddressInfo;
  const stop = () => {
    front.close();
    front.closeAllConnections();
    agent.destroy();
  };
  return { base: `http://127.0.0.1:${port}`, stop };
}
