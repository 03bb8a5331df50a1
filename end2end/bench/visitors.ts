import http from "node:http";

/** A server, or several that share a database, asked in turn. */
export interface House {
  bases: string[];
  /** The code of the open round. */
  code: string;
}

interface Answered {
  status: number;
  location: string;
  text: string;
  milliseconds: number;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 400 });
let turn = 0;

/** A place of its own, as the proxy in front would tell it. */
const placeOf = (nth: number) => `10.20.${nth >> 8}.${nth & 255}`;

/** Somebody at one place, with what her browser carries. */
export class Visitor {
  private cookies = new Map<string, string>();
  /** How long each answer took, in milliseconds. */
  readonly times: number[] = [];
  /** Answers that were none of a page or a way on. */
  readonly odd: string[] = [];
  /** Words that were answered: they have arrived. */
  readonly acknowledged: string[] = [];
  /** How often something was sent again. */
  resent = 0;
  private said = 0;
  private where = "";

  constructor(
    private readonly house: House,
    private readonly nth: number,
    /** Whether what is not answered is sent again, as somebody does whose page did not come. */
    private readonly again = false,
  ) {}

  private async ask(method: "GET" | "POST", path: string, fields?: Record<string, string>): Promise<Answered> {
    for (let tries = 0; ; tries++) {
      try {
        const answered = await this.once(method, path, fields);
        this.times.push(answered.milliseconds);
        if (![200, 303].includes(answered.status)) this.odd.push(`${method} ${path} was answered ${answered.status}`);
        return answered;
      } catch (error) {
        if (!this.again || tries > 400) throw error;
        if (method === "POST") this.resent++;
        await rest(50);
      }
    }
  }

  private once(method: "GET" | "POST", path: string, fields?: Record<string, string>): Promise<Answered> {
    const base = this.house.bases[turn++ % this.house.bases.length] ?? "";
    const body = fields && new URLSearchParams(fields).toString();
    const headers = {
      "x-forwarded-for": placeOf(this.nth),
      "sec-fetch-site": "same-origin",
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...(body && { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) }),
    };
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request(base + path, { agent, method, headers, timeout: 30_000 }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("error", reject);
        answer.on("aborted", () => reject(new Error("cut off")));
        answer.on("end", () => {
          for (const line of answer.headers["set-cookie"] ?? []) this.keep(line);
          const text = Buffer.concat(parts).toString("utf8");
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "", text, milliseconds: performance.now() - from });
        });
      });
      request.on("timeout", () => request.destroy(new Error(`${path} did not answer within 30 s`)));
      request.on("error", reject);
      request.end(body);
    });
  }

  private keep(line: string) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (!name) return;
    if (value) this.cookies.set(name, value);
    else this.cookies.delete(name);
  }

  /** Presses a button and looks at the page it leads to. */
  private async press(path: string, fields: Record<string, string>): Promise<Answered> {
    const sent = await this.ask("POST", path, fields);
    if (sent.status !== 303) throw new Error(`${path} was answered ${sent.status}: ${sent.text.slice(0, 300)}`);
    if (fields.words) this.acknowledged.push(fields.words);
    this.where = sent.location.replace(/#.*/, "");
    return this.ask("GET", this.where);
  }

  private words(): string {
    return `Bit ${this.nth}-${this.said++}.`;
  }

  /** Goes from the door to the return code; `pause` between two presses. */
  async goes(pause: () => Promise<void>): Promise<void> {
    const round = `/t/${this.house.code}`;
    await this.ask("GET", round);
    await pause();
    await this.press(`${round}/start`, { as: "other" });
    const page = this.where;
    for (let nth = 0; nth < 2; nth++) {
      await pause();
      await this.press(`${page}/comment`, { words: this.words(), do: "stay" });
    }
    await pause();
    await this.press(`${page}/comment`, { words: "", do: "next" });
    for (let step = 0; step < 12 && !this.where.endsWith("/send"); step++) {
      await pause();
      const group = this.where.endsWith("/group");
      await this.press(this.where, group ? { group: "none" } : { verdict: "partly", words: this.words(), do: "next" });
    }
    await pause();
    await this.press(this.where, { words: this.words(), do: "next" });
    if (this.where !== "/answer/code") throw new Error(`Klar led to ${this.where}`);
  }

  /** How often each word that was acknowledged is found again with the return code: once is right. */
  async findsAgain(): Promise<Map<string, number>> {
    const { text } = await this.ask("GET", "/answer/read");
    return new Map(this.acknowledged.map((words) => [words, text.split(words).length - 1]));
  }
}

export const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function percentile(times: number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}
