import { test } from "@playwright/test";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { startOne } from "../steps/one.ts";
import { median } from "./load.ts";
import { probe } from "./probe.ts";
import { type Serving, serve } from "./serve.ts";
import { type Row, atLeast, atMost, note, table } from "./table.ts";
import { Visitor, percentile, rest } from "./visitors.ts";

const PLACES = 200;
const SECONDS = Number(process.env.TRADEN_BENCH_SECONDS ?? 60);
const KILLS = 20;

const run = promisify(execFile);

/** An open round that is served to the public, by one process or by several. */
interface Served {
  code: string;
  /** Starts one more, or again the one whose port is free. */
  start: (listen?: string) => Promise<Serving>;
  /** What `traden check` says; throws when something is not as it should be. */
  check: () => Promise<string>;
  remove: () => Promise<void>;
}

/** Filled by the demo, and then served as it is in earnest: behind a proxy that tells where each visitor is. */
async function filled(on: string[]): Promise<Served> {
  const demo = await startOne(on);
  const code = demo.round?.split("/").at(-1) ?? "";
  const data = `${demo.data}-served`;
  await demo.end();
  await rename(demo.data, data);
  const told = [...on, "--secret", `${data}/demo.secret`, "--proxies", "1"];
  return {
    code,
    start: (listen) => serve(data, told, listen),
    check: async () => (await run(process.env.TRADEN_BIN ?? "", ["check", "--data", data, ...on])).stdout,
    remove: () => rm(data, { recursive: true, force: true }),
  };
}

async function newDatabase(): Promise<string[]> {
  const postgres = process.env.TEST_DATABASE_URL;
  if (!postgres) throw new Error("TEST_DATABASE_URL names no PostgreSQL; start this with ./dev bench rounds");
  const url = new URL(postgres);
  const name = `rounds_${randomBytes(6).toString("hex")}`;
  await run("createdb", ["-h", url.searchParams.get("host") ?? url.hostname, "-U", url.username, name]);
  url.pathname = `/${name}`;
  return ["--database-url", url.href];
}

const HOUSES = [
  { name: "SQLite", processes: 1, on: async () => [] },
  { name: "two on PostgreSQL", processes: 2, on: newDatabase },
];

for (const { name, processes, on } of HOUSES) {
  test(`${name}: ${PLACES} places at once`, async () => {
    await withRound(await on(), processes, async (round, servers) => {
      console.log(`\n${table(await atOnce(name, round, servers))}\n`);
    });
  });

  test(`${name}: ${KILLS} kills`, async () => {
    await withRound(await on(), processes, async (round, servers) => {
      const rows = await killed(name, round, servers);
      console.log(`\n${table(rows)}\n`);
      if (rows.some((row) => row.good === false)) throw new Error("not all that was acknowledged is there once");
    });
  });
}

async function withRound(on: string[], processes: number, work: (round: Served, servers: Serving[]) => Promise<void>) {
  const round = await filled(on);
  const servers: Serving[] = [];
  try {
    for (let nth = 0; nth < processes; nth++) servers.push(await round.start());
    await work(round, servers);
  } finally {
    for (const server of servers) await server.stop();
    await round.remove();
  }
}

/** Each presses about once a second, as somebody does who is in a hurry. */
async function atOnce(name: string, round: Served, servers: Serving[]): Promise<Row[]> {
  const idle = probe();
  try {
    await rest(5_500);
    const before = median(idle.rates());
    const house = { bases: servers.map((server) => server.base), code: round.code };
    const until = performance.now() + SECONDS * 1000;
    const failed: string[] = [];
    let whole = 0;
    const place = async (nth: number) => {
      const times: number[] = [];
      await rest((nth * 1000) / PLACES);
      while (performance.now() < until) {
        const visitor = new Visitor(house, nth);
        try {
          await visitor.goes(async () => {
            if (performance.now() > until) throw new Over();
            await rest(700 + ((nth * 7919 + visitor.times.length * 104729) % 600));
          });
          whole++;
        } catch (error) {
          if (!(error instanceof Over)) failed.push(String(error));
        }
        failed.push(...visitor.odd);
        times.push(...visitor.times);
      }
      return times;
    };
    const times = (await Promise.all(Array.from({ length: PLACES }, (_, nth) => place(nth)))).flat();
    const during = median(idle.rates());
    const told = `${name}, ${PLACES} places for ${SECONDS} s`;
    return [
      note(`${told}: answers a second`, (times.length / SECONDS).toFixed(0)),
      note(`${told}: whole ways`, String(whole)),
      note(`${told}: median`, `${percentile(times, 0.5).toFixed(1)} ms`),
      atMost(`${told}: 99 of 100 within`, percentile(times, 0.99), 1000, "ms"),
      note(`${told}: slowest`, `${percentile(times, 1).toFixed(0)} ms`),
      atMost(`${told}: not answered as it should be${failed[0] ? ` (${failed[0].slice(0, 120)})` : ""}`, failed.length, 0, ""),
      atLeast(`${told}: an idle probe, ${during.toFixed(0)} beats a second, against itself before`, during / before, 0.8),
    ];
  } finally {
    idle.stop();
  }
}

class Over extends Error {}

/** Twenty visitors press on while the servers are killed one after the other, and started again on the same data. */
async function killed(name: string, round: Served, servers: Serving[]): Promise<Row[]> {
  const house = { bases: servers.map((server) => server.base), code: round.code };
  let going = true;
  const visitors: Visitor[] = [];
  const lost: string[] = [];
  const place = async (nth: number) => {
    while (going) {
      const visitor = new Visitor(house, nth, true);
      visitors.push(visitor);
      await visitor.goes(() => rest(20 + (nth % 5) * 10)).catch((error: unknown) => lost.push(String(error)));
      for (const odd of visitor.odd) lost.push(odd);
      for (const [words, times] of await visitor.findsAgain()) if (times !== 1) lost.push(`“${words}” is there ${times} times`);
      await rest(2_500);
    }
  };
  const places = Array.from({ length: 20 }, (_, nth) => place(nth));
  for (let nth = 0; nth < KILLS; nth++) {
    await rest(500 + ((nth * 7919) % 700));
    const at = nth % servers.length;
    const server = servers[at] as Serving;
    await server.kill();
    servers[at] = await round.start(new URL(server.base).host);
  }
  going = false;
  await Promise.all(places);
  const pieces = visitors.reduce((sum, visitor) => sum + visitor.acknowledged.length, 0);
  const resent = visitors.reduce((sum, visitor) => sum + visitor.resent, 0);
  const checked = await round.check().then(
    () => 0,
    (error: { stdout?: string }) => {
      lost.push(error.stdout ?? String(error));
      return 1;
    },
  );
  const told = `${name}, ${KILLS} kills`;
  return [
    note(`${told}: pieces acknowledged`, String(pieces)),
    note(`${told}: posts that were cut off or refused, and sent again`, String(resent)),
    atMost(`${told}: not there once, or answered oddly${lost[0] ? ` (${lost.slice(0, 5).join("; ").slice(0, 600)})` : ""}`, lost.length, 0, ""),
    atMost(`${told}: faults that traden check finds`, checked, 0, ""),
  ];
}
