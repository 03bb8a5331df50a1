import http from "node:http";
import type { AddressInfo } from "node:net";
import { type Started, startOne } from "./one.ts";
import { freePort } from "./two.ts";

/**
 * What stands between a browser and the server lets all through, or does what can go wrong on the way: it does not answer,
 * says of a form that it came from another site, or sends it when others at the same place have posted too much.
 */
export type Way = "open" | "stopped" | "from elsewhere" | "crowded";

export interface Fronted extends Started {
  way: (way: Way) => void;
}

/** A demo behind something that can stop, or say that a form came from another site. */
export async function startBehind(): Promise<Fronted> {
  let way: Way = "open";
  const behind = `127.0.0.1:${await freePort()}`;
  const front = http.createServer(async (asked, answer) => {
    if (way === "stopped") return void asked.socket.destroy();
    const headers = { ...asked.headers, connection: "close" };
    if (way === "from elsewhere" && asked.method === "POST") {
      headers.origin = "http://elsewhere.example";
      headers["sec-fetch-site"] = "cross-site";
    }
    if (way === "crowded" && asked.method === "POST") await crowd(behind);
    const request = http.request(`http://${behind}${asked.url}`, { method: asked.method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    request.on("error", () => answer.destroy());
    asked.pipe(request);
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const close = () => {
    front.close();
    front.closeAllConnections();
  };
  try {
    const started = await startOne(["--base-url", base], 30_000, behind);
    const stop = async () => {
      close();
      await started.stop();
    };
    return { ...started, stop, way: (now) => void (way = now) };
  } catch (error) {
    close();
    throw error;
  }
}

/** Posts until everybody has to wait: one of ten may still have been let in while the others were refused. */
async function crowd(behind: string) {
  const sent = { method: "POST", body: "code=", redirect: "manual" } as const;
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  for (let nth = 0; nth < 100; nth++) {
    const posts = Array.from({ length: 10 }, () => fetch(`http://${behind}/t`, { ...sent, headers }));
    if ((await Promise.all(posts)).every((answer) => answer.status === 429)) return;
  }
  throw new Error("nobody had to wait");
}
