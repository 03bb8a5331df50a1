import type { Started } from "../steps/server.ts";
import { load, median } from "./load.ts";
import { type Row, atLeast, atMost, note } from "./table.ts";
import { get, post } from "./wire.ts";

/** A machine that is shared speeds up and slows down within seconds: whatever is compared is loaded turn by turn. */
const TURNS = 7;

export interface Sized {
  /** How large it is, as the table says it. */
  size: string;
  demo: Started;
  cookie: string;
}

export interface Measured {
  name: string;
  path: string;
  /** The smallest of the sizes, from 0, in which the page is full: a shorter list is no measure for a longer one. */
  fullFrom?: number;
}

/** Each page in each size: beside its bare route, and against the smallest size. */
export async function grows(sizes: Sized[], pages: Measured[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, path, fullFrom = 0 } of pages) {
    const [times, ratios]: [number[][], number[][]] = [sizes.map(() => []), sizes.map(() => [])];
    for (const { demo, cookie, size } of sizes) await same(demo, path, cookie, `${name}, ${size}`);
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [at, { demo, cookie }] of sizes.entries()) {
        const beside = (await load(`${demo.base}/bench${path}`, cookie, 8, 1)).perSecond;
        const rate = (await load(demo.base + path, cookie, 8, 1)).perSecond;
        ratios[at]?.push(rate / beside);
        times[at]?.push((await load(demo.base + path, cookie, 1, 1)).median);
      }
    }
    const medians = times.map(median);
    const smallest = medians[fullFrom] ?? NaN;
    for (const [at, { size }] of sizes.entries()) {
      rows.push(atLeast(`${name}, ${size}: page against bare route`, median(ratios[at] ?? []), 0.8));
      const took = medians[at] ?? NaN;
      if (at === fullFrom) rows.push(note(`${name}, ${size}: median`, `${took.toFixed(2)} ms`));
      if (at > fullFrom) rows.push(atMost(`${name}, ${size}: median ${took.toFixed(2)} ms against ${sizes[fullFrom]?.size}`, took / smallest, 1.5, "×", 2));
    }
  }
  return rows;
}

/** Both send as much. Before compression: the nonce is another each time, and packs into a byte more or less. */
async function same(demo: Started, path: string, cookie: string, what: string) {
  const page = await get(demo.base + path, cookie);
  const bare = await get(`${demo.base}/bench${path}`, cookie);
  if (page.status !== 200 || bare.status !== 200) throw new Error(`${what}: ${path} answers ${page.status}, its bare route ${bare.status}`);
  if (page.text.length !== bare.text.length) throw new Error(`${what}: the page sends ${page.text.length} characters, its bare route ${bare.text.length}`);
}

/** Words that stand once in each turn of a conversation that was grown. */
const WORDS = ["Det", "som", "jag", "vill", "säga.", "som jag", "jag vill", "vill säga.", "som jag vill", "jag vill säga.", "som jag vill säga."];
const TALK_TURNS = 50;
const CONNECTIONS = 4;

/** Lifts quotes and links each to a need, over four connections, for some seconds: pairs a second. */
export function linker({ demo, cookie }: Sized, project: string, talks: number[], needs: number[]) {
  let next = 0;
  const pair = async () => {
    const nth = next++;
    const turn = (nth % TALK_TURNS) + 1;
    const words = WORDS[Math.floor(nth / TALK_TURNS) % WORDS.length] ?? "";
    const talk = talks[Math.floor(nth / TALK_TURNS / WORDS.length)];
    if (!talk) throw new Error("no words are left to lift");
    const lifted = await post(`${demo.base}${project}/sources/${talk}/quotes`, { turn: String(turn), words }, cookie);
    const quote = /\/quotes\/(\d+)$/.exec(lifted.location ?? "")?.[1];
    if (!quote) throw new Error(`a lift was answered ${lifted.status} ${lifted.location}`);
    const need = needs[nth % needs.length];
    const linked = await post(`${demo.base}${project}/needs/${need}/evidence`, { quote, stance: "supports" }, cookie);
    if (linked.status !== 303) throw new Error(`a link was answered ${linked.status}`);
  };
  return async (seconds: number): Promise<number> => {
    const from = performance.now();
    let done = 0;
    const worker = async () => {
      while (performance.now() - from < seconds * 1000) {
        await pair();
        done++;
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    return done / ((performance.now() - from) / 1000);
  };
}

/** Pairs a second in each size, turn by turn. */
export async function links(sizes: Sized[], linkers: ((seconds: number) => Promise<number>)[]): Promise<Row[]> {
  const rates: number[][] = sizes.map(() => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [at, run] of linkers.entries()) rates[at]?.push(await run(1));
  }
  const medians = rates.map(median);
  const first = medians[0] ?? NaN;
  return sizes.map(({ size }, at) => {
    const rate = medians[at] ?? NaN;
    if (at === 0) return note(`lift + link, ${size}: pairs/s`, rate.toFixed(0));
    return atLeast(`lift + link, ${size}: ${rate.toFixed(0)} pairs/s against ${sizes[0]?.size}`, rate / first, 0.8);
  });
}

/** The time of a visitor's post in a round with few and with many pieces, turn by turn; one address may post so often only. */
export async function publicPosts(few: Started, many: Started, size: string): Promise<Row[]> {
  const say = async (demo: Started) => {
    if (!demo.round) throw new Error("no round is open");
    const begun = await post(`${demo.round}/start`, {});
    const cookie = begun.cookies.join("; ");
    const page = begun.location ?? "";
    if (!cookie || !page) throw new Error(`a visit was answered ${begun.status}`);
    const times: number[] = [];
    for (let nth = 0; nth < 20; nth++) {
      const from = performance.now();
      const said = await post(`${demo.base}${page}/comment`, { words: `Det ${nth} tänker jag nu.` }, cookie);
      times.push(performance.now() - from);
      if (said.status !== 303) throw new Error(`a comment was answered ${said.status}`);
    }
    return times;
  };
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 5; turn++) {
    times[0].push(...(await say(few)));
    times[1].push(...(await say(many)));
  }
  const [first, grown] = times.map(median) as [number, number];
  return [
    note("public post, in the story's round: median", `${first.toFixed(2)} ms`),
    atMost(`public post, ${size}: median ${grown.toFixed(2)} ms`, grown / first, 1.5, "×", 2),
  ];
}
