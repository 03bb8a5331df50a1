import http from "node:http";

export interface Answer {
  status: number;
  type: string;
  coding: string;
  /** Bytes of the body as they came over the wire. */
  bytes: number;
  milliseconds: number;
  text: string;
  cookies: string[];
  location?: string;
}

const agent = new http.Agent({ keepAlive: true });

/** One request, with what a browser would accept. The text is unpacked, the bytes are as sent. */
export async function get(url: string, cookie = "", coding = "br, gzip"): Promise<Answer> {
  const { brotliDecompressSync, gunzipSync } = await import("node:zlib");
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": coding, "sec-fetch-site": "same-origin", ...(cookie && { cookie }) };
    const request = http.get(url, { agent, headers, timeout: 30_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(parts);
        const milliseconds = performance.now() - from;
        const coding = response.headers["content-encoding"] ?? "";
        const plain = coding === "br" ? brotliDecompressSync(body) : coding === "gzip" ? gunzipSync(body) : body;
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          coding,
          bytes: body.length,
          milliseconds,
          text: plain.toString("utf8"),
          cookies: (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? ""),
          location: response.headers.location,
        });
      });
    });
    request.on("timeout", () => request.destroy(new Error(`${url} did not answer within 30 s`)));
    request.on("error", reject);
  });
}

/** Sends a form, as a browser would from one of our own pages; follows nothing. */
export async function post(url: string, fields: Record<string, string>, cookie = ""): Promise<Answer> {
  const from = performance.now();
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
      "sec-fetch-site": "same-origin",
      ...(cookie && { cookie }),
    };
    const request = http.request(url, { agent, method: "POST", headers, timeout: 30_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const all = Buffer.concat(parts);
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          coding: response.headers["content-encoding"] ?? "",
          bytes: all.length,
          milliseconds: performance.now() - from,
          text: all.toString("utf8"),
          cookies: (response.headers["set-cookie"] ?? []).map((line) => line.split(";")[0] ?? ""),
          location: response.headers.location,
        });
      });
    });
    request.on("timeout", () => request.destroy(new Error(`${url} did not answer within 30 s`)));
    request.on("error", reject);
    request.end(body);
  });
}

/** The cookie of whoever follows a sign-in link. */
export async function signIn(link: string): Promise<string> {
  const answer = await get(link);
  const cookie = answer.cookies.join("; ");
  if (!cookie) throw new Error(`the sign-in link gave ${answer.status} and no cookie`);
  return cookie;
}

export interface Weighed {
  path: string;
  bytes: number;
  text: string;
}

/** Follows the links of a project as its lead, breadth first, to at most `most` pages. */
export async function walk(base: string, cookie: string, most: number): Promise<Weighed[]> {
  const waiting = ["/"];
  const seen = new Set(waiting);
  const pages: Weighed[] = [];
  while (waiting.length > 0 && pages.length < most) {
    const path = waiting.shift() ?? "/";
    const answer = await get(base + path, cookie);
    if (answer.status !== 200 || !answer.type.startsWith("text/html")) continue;
    pages.push({ path, bytes: answer.bytes, text: answer.text });
    for (const [, found] of answer.text.matchAll(/<a\b[^>]*?\shref="([^"#]*)/g)) {
      const next = (found ?? "").replaceAll("&amp;", "&");
      const ours = next.startsWith("/") && !next.startsWith("//") && !/^\/(lang|in|assets)\//.test(next);
      if (ours && !seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
    }
  }
  return pages;
}
