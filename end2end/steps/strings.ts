import { FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

interface Strings {
  /** Whole texts. */
  whole: Set<string>;
  /** Longer pieces of texts that are put together. */
  pieces: Set<string>;
}

/** Shorter pieces than this may stand in any sentence. */
const TELLING = 12;

function stringsOf(language: "sv" | "en"): Strings {
  const folder = join(import.meta.dirname, "../../content", language, "ui");
  const strings: Strings = { whole: new Set(), pieces: new Set() };
  const gather = (part: unknown): void => {
    if (typeof part === "string") {
      if (part.trim().length >= TELLING) strings.pieces.add(part.trim());
    } else if (Array.isArray(part)) {
      part.forEach(gather);
    } else if (part && typeof part === "object" && "variants" in part) {
      (part.variants as { value: unknown }[]).forEach(({ value }) => gather(value));
    }
  };
  for (const file of readdirSync(folder)) {
    for (const { value } of new FluentResource(readFileSync(join(folder, file), "utf8")).body) {
      if (typeof value === "string") strings.whole.add(value);
      else gather(value);
    }
  }
  return strings;
}

/** Finds what a page says in the language that it should not speak just now. What both languages call alike is let be. */
export function strayWords(wrong: "sv" | "en"): (page: Page) => Promise<string[]> {
  const [theirs, ours] = [stringsOf(wrong), stringsOf(wrong === "sv" ? "en" : "sv")];
  const whole = new Set([...theirs.whole].filter((text) => !ours.whole.has(text)));
  const pieces = [...theirs.pieces].filter((text) => !ours.pieces.has(text));
  return async (page) => {
    const said = await page.evaluate(() => {
      const texts: string[] = [document.title];
      // What names a language names it in that language, and words with a language of their own keep it; what a team has
      // drafted speaks the team's.
      const drafted = /\/(page|pages|try)\b/.test(location.pathname) ? ", article" : "";
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest(`[hreflang], body [lang]${drafted}`)) texts.push(node.textContent ?? "");
      }
      for (const element of document.querySelectorAll("[aria-label], [title], [alt], [placeholder], [data-label]")) {
        for (const name of ["aria-label", "title", "alt", "placeholder", "data-label"]) texts.push(element.getAttribute(name) ?? "");
      }
      return texts.map((text) => text.replaceAll(/\s+/g, " ").trim()).filter((text) => text);
    });
    return said.filter((text) => whole.has(text) || pieces.some((piece) => text.includes(piece)));
  };
}
