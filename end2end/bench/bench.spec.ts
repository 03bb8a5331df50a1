import { test } from "@playwright/test";
import { type Demo, startDemo } from "../steps/server.ts";
import { type Sized, grows, linker, links, publicPosts } from "./growth.ts";
import { load, loadTool, median } from "./load.ts";
import { memory, serve } from "./serve.ts";
import { type Row, atMost, note, table } from "./table.ts";
import { get, signIn, walk, type Weighed } from "./wire.ts";

const KB = 1000;

const PROJECT = "/p/forsta-kontakten";

test("how fast, how light", async ({ browser }) => {
  const demo = await startDemo(["--bench"]);
  try {
    const cookie = await signIn(demo.sign_in.lead);
    const pages = await walk(demo.base, cookie, 150);
    told([note("load by", loadTool)], await publicPage(demo, () => browser.newContext()), await workingPages(demo, pages, cookie));
    told(await alone(demo.data, pages, cookie));
  } finally {
    await demo.stop();
  }
  told(await byConversations());
  told(await byQuotes());
  told(await byPieces());
});

/** At once, so that what has been measured is not lost with what comes after. */
function told(...rows: Row[][]) {
  console.log(`\n${table(rows.flat())}\n`);
}

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

/** A server on a database that is already there: how soon it answers, and what it holds a minute later. */
async function alone(data: string, pages: Weighed[], cookie: string): Promise<Row[]> {
  const own = ["--secret", `${data}/demo.secret`];
  const starts: number[] = [];
  for (let i = 0; i < 10; i++) {
    const server = await serve(data, own);
    starts.push(server.ready);
    await server.stop();
  }
  const idle: number[] = [];
  const servers = await Promise.all(Array.from({ length: 5 }, () => serve(data, own)));
  await new Promise((resolve) => setTimeout(resolve, 60_000));
  for (const server of servers) {
    idle.push(memory(server.pid).now);
    await server.stop();
  }
  const server = await serve(data, own);
  try {
    for (const { path } of pages.slice(0, 20)) await load(server.base + path, cookie, 32, 1);
    return [
      atMost("ready after start, median of 10", median(starts), 30, "ms", 1),
      atMost("resident 60 s after ready, median of 5", median(idle), 25, "MB", 1),
      atMost("resident at most, under load", memory(server.pid).most, 120, "MB", 1),
    ];
  } finally {
    await server.stop();
  }
}

async function sized(size: string, options: string[]): Promise<Sized> {
  const demo = await startDemo(["--bench", ...options], 600_000);
  return { size, demo, cookie: await signIn(demo.sign_in.lead) };
}

/** Pages in a small, a larger and a large project. */
async function byConversations(): Promise<Row[]> {
  const sizes: Sized[] = [];
  try {
    for (const n of [12, 200, 2000]) sizes.push(await sized(`${n} conversations`, ["--conversations", String(n)]));
    return await grows(sizes, [
      { name: "overview", path: PROJECT + "/" },
      { name: "needs backlog", path: `${PROJECT}/backlog`, fullFrom: 1 },
      { name: "a conversation", path: `${PROJECT}/sources/1` },
      { name: "a need", path: `${PROJECT}/needs/1` },
      { name: "the thread of a need", path: `${PROJECT}/thread/need/1` },
    ]);
  } finally {
    for (const { demo } of sizes) await demo.stop();
  }
}

/** Pages, and what is written, with few and with very many quotes on sixteen needs. */
async function byQuotes(): Promise<Row[]> {
  const sizes: Sized[] = [];
  try {
    for (const n of [600, 10_000, 100_000]) sizes.push(await sized(`${n} quotes`, ["--quotes", String(n)]));
    const first = sizes[0];
    if (!first) return [];
    const newest = await newestOf(first, "needs");
    const needs = Array.from({ length: 16 }, (_, nth) => newest - nth);
    const need = newest - 3;
    const rows = await grows(sizes, [
      { name: "overview", path: PROJECT + "/" },
      { name: "needs backlog", path: `${PROJECT}/backlog` },
      { name: "a need", path: `${PROJECT}/needs/${need}` },
      { name: "the quotes of a need", path: `${PROJECT}/needs/${need}/quotes`, fullFrom: 1 },
      { name: "the thread of a need", path: `${PROJECT}/thread/need/${need}` },
    ]);
    const linkers = [];
    for (const one of sizes) {
      const talk = await newestOf(one, "sources");
      linkers.push(linker(one, PROJECT, Array.from({ length: 9 }, (_, nth) => talk - 1 - nth), needs));
    }
    return [...rows, ...(await links(sizes, linkers))];
  } finally {
    for (const { demo } of sizes) await demo.stop();
  }
}

/** The highest number in a list that shows the newest first. */
async function newestOf({ demo, cookie }: Sized, kind: string): Promise<number> {
  const list = await get(`${demo.base}${PROJECT}/${kind}`, cookie);
  const numbers = [...list.text.matchAll(new RegExp(`${PROJECT}/${kind}/(\\d+)"`, "g"))].map(([, number]) => Number(number));
  if (numbers.length === 0) throw new Error(`${kind} shows none`);
  return Math.max(...numbers);
}

async function byPieces(): Promise<Row[]> {
  const few = await startDemo();
  try {
    const many = await startDemo(["--pieces", "20000"], 600_000);
    try {
      return await publicPosts(few, many, "20,000 pieces in its round");
    } finally {
      await many.stop();
    }
  } finally {
    await few.stop();
  }
}
