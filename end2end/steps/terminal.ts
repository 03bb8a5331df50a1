import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Browsers that show text only. */
export const BROWSERS = ["lynx", "w3m", "links"] as const;
export type Browser = (typeof BROWSERS)[number];

/** Where on the screen a browser stands, and what is written from there on. */
interface Place {
  row: number;
  column: number;
  /** From there to the end of the line. */
  written: string;
  /** The same without brackets, be they of a dot or of what lynx says of a button. */
  text: string;
}

const COLUMNS = 150;
/** A whole page of ours fits, so that nobody has to scroll. */
const ROWS = 140;

/** A browser in a terminal of its own, driven by keys and read off the screen. */
export class Terminal {
  private readonly socket = `traden-${randomBytes(6).toString("hex")}`;
  private words = "";

  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  /** `anew`: links asks for each page again, which it does only if it is told to. */
  static async open(browser: Browser, url: string, anew = true): Promise<Terminal> {
    const folder = await mkdtemp(join(tmpdir(), "traden-terminal-"));
    const terminal = new Terminal(browser, folder);
    terminal.words = join(folder, "words");
    const commands: Record<Browser, string[]> = {
      lynx: ["lynx", "-accept_all_cookies", "-nopause", url],
      // A box of several lines is filled in with an editor: this one writes what it is told.
      w3m: ["w3m", "-cookie", "-o", "accept_cookie=1", "-o", "use_cookie=1", "-o", `editor=cp ${terminal.words}`, url],
      links: ["links", "-enable-cookies", "1", "-aggressive-cache", anew ? "0" : "1", "-save-cookies", "0", url],
    };
    const size = ["-x", String(COLUMNS), "-y", String(ROWS)];
    const env = [`HOME=${folder}`, "LANG=C.UTF-8", "LC_ALL=C.UTF-8"].flatMap((set) => ["-e", set]);
    await terminal.tmux("-f", "/dev/null", "new-session", "-d", ...size, ...env, ...commands[browser]);
    if (browser === "links") {
      // It greets whoever has not used it before.
      await terminal.shows("Welcome to links");
      await terminal.keys("Enter");
      await terminal.settled();
    }
    return terminal;
  }

  async close() {
    await this.tmux("kill-server").catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  private async tmux(...told: string[]): Promise<string> {
    const { stdout } = await run("tmux", ["-u", "-L", this.socket, ...told], { env: { ...process.env, TMUX: "" } });
    return stdout;
  }

  /** What stands on the screen. */
  async screen(): Promise<string> {
    return (await this.tmux("capture-pane", "-p")).trimEnd();
  }

  private async keys(...keys: string[]) {
    await this.tmux("send-keys", ...keys);
  }

  private async settled(): Promise<string> {
    let before = await this.screen();
    for (;;) {
      await rest(120);
      const now = await this.screen();
      if (now === before) return now;
      before = now;
    }
  }

  /** Waits until the screen shows these words, however its lines are broken. */
  async shows(words: string): Promise<string> {
    const until = Date.now() + 15_000;
    for (;;) {
      const screen = await this.screen();
      if (flat(screen).includes(flat(words))) return this.settled();
      if (Date.now() > until) throw new Error(`${this.browser} does not show “${words}”:\n${screen}`);
      await rest(100);
    }
  }

  private async place(): Promise<Place> {
    const { row, column } = this.browser === "links" ? await this.reversed() : await this.cursor();
    const line = (await this.screen()).split("\n")[row] ?? "";
    const written = [...line].slice(column).join("");
    return { row, column, written, text: written.trimStart().replace(/^[([]?(\s|[^()[\]\s]*)[)\]]\s*/, "").trim() };
  }

  private async cursor() {
    const [column, row] = (await this.tmux("display-message", "-p", "#{cursor_x} #{cursor_y}")).trim().split(" ").map(Number);
    return { row: row ?? 0, column: column ?? 0 };
  }

  /** Where links stands is shown the other way round, but for a box, where the cursor stands. The last line tells more of it. */
  private async reversed() {
    const lines = (await this.tmux("capture-pane", "-p", "-e")).split("\n").slice(0, ROWS - 1);
    for (const [row, line] of lines.entries()) {
      const at = line.search(/\u001b\[(?:\d+;)*7m/);
      if (at >= 0) return { row, column: [...line.slice(0, at).replace(/\u001b\[[\d;]*m/g, "")].length };
    }
    return this.cursor();
  }

  /** Goes from one to the next, and once more from the top, until it stands on the one that is meant. */
  private async find(what: string, is: (place: Place) => boolean): Promise<void> {
    const seen: string[] = [];
    for (const from of ["here", "top"]) {
      if (from === "top") {
        await this.keys(this.browser === "w3m" ? "g" : "Home");
        await rest(100);
      }
      let last = "";
      for (let tries = 0; tries < 60; tries++) {
        const place = await this.place();
        const here = `${place.row},${place.column}`;
        if (here !== last && is(place)) return;
        seen.push(place.text);
        // The end, or a key that was not heard.
        if (here === last && tries > 1) break;
        last = here;
        await this.keys(this.browser === "links" ? "Down" : "Tab");
        await rest(60);
      }
    }
    throw new Error(`${this.browser} finds no ${what} among:\n${seen.join("\n")}\n${await this.screen()}`);
  }

  /** Presses a button, follows a link or chooses a dot, by what it says. */
  async press(words: string) {
    await this.find(`“${words}”`, ({ text }) => text.startsWith(words));
    await this.keys("Enter");
    await rest(200);
    await this.settled();
  }

  /** Writes into the first empty box from here on. */
  async write(words: string, lines: "one" | "several" = "several") {
    await this.find("box", ({ written }) => /^(\[? {4}|__)/.test(written));
    if (this.browser === "w3m" && lines === "several") await writeFile(this.words, words);
    if (this.browser === "w3m") await this.keys("Enter");
    if (this.browser !== "w3m" || lines === "one") await this.tmux("send-keys", "-l", words);
    if (this.browser === "w3m" && lines === "one") await this.keys("Enter");
    await this.settled();
  }
}

function flat(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
