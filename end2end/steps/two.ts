import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { type Started, startOne } from "./one.ts";

/** Two processes on one new database of a PostgreSQL, asked in turn: what one of them remembers the other does not know. */
export async function startTwo(postgres: string, extra: string[], within: number): Promise<Started> {
  const name = `journey_${randomBytes(6).toString("hex")}`;
  const url = new URL(postgres);
  const socket = url.searchParams.get("host") ?? url.hostname;
  await promisify(execFile)("createdb", ["-h", socket, "-U", url.username, name]);
  url.pathname = `/${name}`;
  const on = ["--database-url", url.href, ...extra];
  const first = await startOne(on, within);
  const second = await startOne(on, within).catch(async (error: unknown) => {
    await first.stop();
    throw error;
  });
  const front = await inTurn([first.base, second.base]);
  const here = (link: string) => link.replace(first.base, front.base);
  return {
    ...first,
    base: front.base,
    sign_in: Object.fromEntries(Object.entries(first.sign_in).map(([role, link]) => [role, here(link)])) as Started["sign_in"],
    round: first.round && here(first.round),
    stop: async () => {
      front.stop();
      await Promise.all([first.stop(), second.stop()]);
    },
  };
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
