import { test } from "@playwright/test";
import { type Demo, startDemo } from "../steps/server.ts";
import { load, loadTool, median } from "./load.ts";
import { memory, serve } from "./serve.ts";
import { type Row, atLeast, atMost, note, table } from "./table.ts";
import { get, signIn, walk, type Weighed } from "./wire.ts";

const KB = 1000;

/** A machine that is shared speeds up and slows down within seconds: a page and its bare route are loaded turn by turn. */
const PAIRS = 15;

test("how fast, how light", async ({ browser }) => {
  const rows: Row[] = [];
  const demo = await startDemo(["--bench"]);
  try {
    const cookie = await signIn(demo.sign_in.lead);
    const pages = await walk(demo.base, cookie, 150);
    rows.push(...(await publicPage(demo, () => browser.newContext())));
    rows.push(...(await workingPages(demo, pages, cookie)));
    rows.push(...(await alone(demo.data, pages, cookie)));
    rows.push(...(await besideBare(demo, pages, cookie)));
  } finally {
    await demo.stop();
  }
  rows.push(...(await grown()));
  console.log(`\n${table(rows)}\n`);
});

/** A round's first page, as a phone that has never been here gets it. */
async function publicPage(demo: Demo, open: () => Promise<import("@playwright/test").BrowserContext>): Promise<Row[]> {
  if (!demo.round) return [note("public round page", "not measured: no round is open")];
  const html = await get(demo.round);
  const context = await open();
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(request.url()));
  await page.goto(demo.round, { waitUntil: "networkidle" });
  // A browser with a window asks for the icon too.
  for (const icon of await page.locator("link[rel=icon]").all()) {
    asked.add(new URL((await icon.getAttribute("href")) ?? "", demo.round).href);
  }
  const scripts = await page.locator("script").count();
  const sheets = await Promise.all([...asked].filter((url) => url.endsWith(".css")).map((url) => get(url)));
  await context.close();
  const bytes = [html, ...sheets].reduce((sum, answer) => sum + answer.bytes, 0);
  return [
    atMost("public round page, cold: HTML + CSS", bytes / KB, 14, "kB", 1),
    atMost("public round page, cold: requests", asked.size, 3, ""),
    atMost("public round page: scripts", scripts, 0, ""),
  ];
}

async function workingPages(demo: Demo, pages: Weighed[], cookie: string): Promise<Row[]> {
  const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes)[0];
  const rows = [note("working pages walked", String(pages.length))];
  if (heaviest) rows.push(atMost(`heaviest working page: ${heaviest.path}`, heaviest.bytes / KB, 40, "kB", 1));
  const start = pages.flatMap((page) => /<script[^>]* src="([^"]+)"/.exec(page.text)?.[1] ?? [])[0];
  if (!start) return [...rows, note("wasm + js", "no page has an island, or the browser part is not built")];
  const withScript = pages.filter((page) => page.text.includes("<script")).length;
  const script = await get(demo.base + start, cookie);
  const parts = [...new Set([...script.text.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? ""))];
  const answers = await Promise.all(parts.map((path) => get(demo.base + path)));
  const bytes = [script, ...answers].reduce((sum, answer) => sum + answer.bytes, 0);
  return [...rows, atMost(`wasm + js, on ${withScript} of these pages`, bytes / KB, 150, "kB", 1)];
}

/** A server on a database that is already there. */
async function alone(data: string, pages: Weighed[], cookie: string): Promise<Row[]> {
  const starts: number[] = [];
  for (let i = 0; i < 5; i++) {
    const server = await serve(data);
    starts.push(server.ready);
    await server.stop();
  }
  const server = await serve(data);
  try {
    const idle = memory(server.pid).now;
    for (const { path } of measured(pages)) await load(server.base + path, cookie, 32, 5);
    return [
      atMost("ready after start, median of 5", median(starts), 100, "ms"),
      atMost("resident when idle", idle, 40, "MB", 1),
      atMost("resident at most, under load", memory(server.pid).most, 120, "MB", 1),
    ];
  } finally {
    await server.stop();
  }
}

/** The three pages that are measured: overview, backlog, a conversation. */
function measured(pages: Weighed[]): { name: string; path: string }[] {
  const find = (name: string, pattern: RegExp) =>
    pages.flatMap(({ path }) => (pattern.test(path) ? [{ name, path }] : [])).slice(0, 1);
  return [
    ...find("overview", /^\/p\/[^/]+\/?$/),
    ...find("needs backlog", /^\/p\/[^/]+\/backlog$/),
    ...find("a conversation", /^\/p\/[^/]+\/sources\/\d+$/),
  ];
}

/** Each page against a route that runs the same queries and returns the same bytes: `/bench` before the same path. */
async function besideBare(demo: Demo, pages: Weighed[], cookie: string): Promise<Row[]> {
  const rows: Row[] = [note("load by", loadTool)];
  for (const { name, path } of measured(pages)) {
    const page = await get(demo.base + path, cookie);
    const bare = await get(`${demo.base}/bench${path}`, cookie);
    if (bare.status !== 200) {
      rows.push(note(`${name}: page against bare route`, "not measured: no bare route"));
      continue;
    }
    // Before compression: the nonce is another each time, and packs into a byte more or less.
    const [sent, due] = [bare.text.length, page.text.length];
    if (sent !== due) throw new Error(`/bench${path} sends ${sent} characters, the page ${due}`);
    const [pageRates, ratios]: [number[], number[]] = [[], []];
    for (let pair = 0; pair < PAIRS; pair++) {
      const beside = (await load(`${demo.base}/bench${path}`, cookie, 8, 1)).perSecond;
      const rate = (await load(demo.base + path, cookie, 8, 1)).perSecond;
      pageRates.push(rate);
      ratios.push(rate / beside);
    }
    rows.push(note(`${name}: requests/s`, median(pageRates).toFixed(0)));
    rows.push(atLeast(`${name}: page against bare route, median of ${PAIRS} pairs`, median(ratios), 0.8));
  }
  return rows;
}

/** The same pages in a small and in a large project. */
async function grown(): Promise<Row[]> {
  const sizes = [12, 2000];
  const times = new Map<string, number[]>();
  const counts: number[] = [];
  for (const size of sizes) {
    const demo = await startDemo(["--conversations", String(size)]);
    try {
      const cookie = await signIn(demo.sign_in.lead);
      const pages = await walk(demo.base, cookie, 150);
      const overview = pages.find(({ path }) => /^\/p\/[^/]+\/?$/.test(path));
      counts.push(Number(/\/sources"[^>]*>[^<]*<span>(\d+)/.exec(overview?.text ?? "")?.[1]));
      for (const { name, path } of measured(pages)) {
        const { median } = await load(demo.base + path, cookie, 1, 5);
        times.set(name, [...(times.get(name) ?? []), median]);
      }
    } finally {
      await demo.stop();
    }
  }
  const what = `${counts.join(" to ")} conversations`;
  if (!counts.some((count) => count >= 2000)) return [note("growth", `not measured: ${what} is no growth`)];
  return [...times].map(([name, [small = NaN, large = NaN]]) =>
    atMost(`${name}, ${what}: ${small.toFixed(2)} to ${large.toFixed(2)} ms`, large / small, 1.5, "×", 2),
  );
}
