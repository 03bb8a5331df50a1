import { type Page, expect } from "@playwright/test";
import { join } from "node:path";
import { arrive, field, follow, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** A transcript among the samples. */
export const sample = (name: string) => join(import.meta.dirname, "../samples", name);

/** What is brought in: a file, or text that is pasted. */
export interface Brought {
  title: string;
  file?: string | { name: string; mimeType: string; buffer: Buffer };
  text?: string;
}

/** From a participant's page: fills in the form of a conversation that was held today, and has it read. */
export async function readIn(page: Page, says: Says, { title, file, text }: Brought) {
  await follow(page, says("participant-import"));
  await arrive(page, says("import-title"));
  await field(page, says("source-title")).fill(title);
  await field(page, says("source-channel")).selectOption({ label: says("source-channel-video") });
  if (file) await field(page, says("import-file")).setInputFiles(file);
  if (text) await field(page, says("import-text")).fill(text);
  await press(page, says("import-check"));
}

/** Says who a speaker of the transcript is. */
export async function isThe(page: Page, says: Says, name: string, turns: number, role: string) {
  const label = says("import-speaker", { name: `”${name}”`, n: turns });
  await page.getByLabel(label).selectOption({ label: says(role) });
}

/** Takes it in as it was read. */
export async function takeIn(page: Page, says: Says, title: string) {
  await press(page, says("import-add"));
  await arrive(page, title);
}

/** Lifts words from the turn that holds them, by the turn's own link. */
export async function lift(page: Page, says: Says, words: string, code: string) {
  const turn = page.getByRole("listitem").filter({ hasText: words });
  await turn.getByRole("link", { name: new RegExp(`^${says("quote-lift")} `) }).click();
  await arrive(page, says("quote-lift-title"));
  await field(page, says("quote-words")).fill(words);
  await press(page, says("quote-lift-do"));
  await arrive(page, says("quote-title", { code }));
  await expect(page.getByRole("blockquote")).toHaveText(words);
}

/** Marks words in the conversation as a mouse does: the `nth` time they stand there, and on to the end of `until` if that is told. */
export async function mark(page: Page, words: string, { nth = 0, until = words }: { nth?: number; until?: string } = {}) {
  await page.locator("ol.talk").evaluate(
    (talk, { words, nth, until }) => {
      const place = (sought: string, skip: number) => {
        const walker = document.createTreeWalker(talk, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const text = node.textContent ?? "";
          for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            if (skip-- === 0) return { node, at };
          }
        }
        throw new Error(`nobody says ${sought}`);
      };
      const from = place(words, nth);
      const to = until === words ? from : place(until, 0);
      from.node.parentElement?.scrollIntoView({ block: "center" });
      getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at + until.length);
    },
    { words, nth, until },
  );
}
