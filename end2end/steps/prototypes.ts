import { type Page, expect } from "@playwright/test";
import { arrive, field, follow, goTo, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** A draft of two pages that lead to each other, with a form on the first. */
export const LETTER = {
  name: "Brevet med ett namn",
  first: { title: "Din tid hos oss", body: "Du ska träffa **Maja**.\n\nFält: Vad vill du bli kallad?\n\nVal: Hur vill du komma?\n- Ensam\n- Med någon\n\nKnapp: Svara -> tack\n" },
  second: { title: "Tack", slug: "tack", body: "Maja väntar på dig.\n\n[[start|Till din tid]]\n" },
} as const;

/** A prototype with one empty first page; stands on its page. */
export async function makePrototype(page: Page, says: Says, name: string) {
  await goTo(page, says, "loop-prototypes");
  await follow(page, says("prototype-new"));
  await arrive(page, says("prototype-new"));
  await field(page, says("prototype-name")).fill(name);
  await field(page, says("prototype-idea")).fill("Brevet säger vem man möter. För den som får sin första tid.");
  await press(page, says("prototype-make"));
  await arrive(page, name);
}

/** From the prototype's page, links a need with why, and comes back. */
export async function linkNeed(page: Page, says: Says, code: string, needs: string, why: string) {
  await linkNeeds(page, says, [needs], code, why);
}

/** The same for several, whose codes follow one another from the first on: one after the other, on the page of links. */
export async function linkNeeds(page: Page, says: Says, needs: string[], first: string, why: string) {
  await follow(page, says("prototype-step-link"));
  for (const [at, need] of needs.entries()) {
    const code = `B-${String(Number(first.slice(2)) + at).padStart(2, "0")}`;
    await field(page, says("prototype-need")).selectOption({ label: says("prototype-link-choice", { code, need }) });
    await field(page, says("prototype-link-rationale")).fill(why);
    await press(page, says("prototype-link"));
    await expect(field(page, says("prototype-rationale-of", { need: code }))).toHaveValue(why);
  }
  await backToLetter(page);
}

/** From any page of the letter's drafts, back to its own by the line above the title. */
export async function backToLetter(page: Page) {
  await follow(page, `${LETTER.name} P-01`);
  await arrive(page, LETTER.name);
}

/** Rewrites the page of the draft that is open. */
export async function writePage(page: Page, says: Says, title: string, body: string) {
  await field(page, says("prototype-page-title")).fill(title);
  await field(page, says("prototype-page-body")).fill(body);
  await press(page, says("prototype-page-save"));
  await expect(page.getByText(says("told-page-saved", { title }), { exact: true })).toBeVisible();
}

/** From the prototype's page, drafts the letter: the first page is there, the second is the one it lacks. */
export async function draftLetter(page: Page, says: Says) {
  const { first, second } = LETTER;
  const outline = page.getByRole("list", { name: says("prototype-pages") });
  await outline.getByRole("link", { name: says("prototype-starter-title"), exact: true }).click();
  await writePage(page, says, first.title, first.body);
  await backToLetter(page);
  await follow(page, says("prototype-page-make", { name: second.slug }));
  await field(page, says("prototype-page-title")).fill(second.title);
  await field(page, says("prototype-page-body")).fill(second.body);
  await press(page, says("prototype-page-add"));
  await arrive(page, says("prototype-page-heading", { title: second.title }));
  await backToLetter(page);
}
