import { type Page, expect } from "@playwright/test";
import { assume, NAME } from "./needs.ts";
import { startProject } from "./projects.ts";
import { draftLetter, LETTER, linkNeed, makePrototype } from "./prototypes.ts";
import { arrive, field, follow, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** From the prototype's page, opens a test round of its newest iteration; the link to send. */
export async function openRound(page: Page, says: Says, name: string, version: number): Promise<string> {
  await follow(page, says("prototype-step-open"));
  await arrive(page, says("round-new-heading", { name: `${name}, v${version}` }));
  await field(page, says("round-invitation")).fill("Vi har skrivit om brevet. Säg vad du tycker, om du vill.");
  await press(page, says("round-do-open"));
  await arrive(page, `${name}, v${version}`);
  return page.getByRole("main").getByRole("link", { name: /\/t\/[A-Z0-9]{6}$/ }).innerText();
}

/** Closes the round whose page is open. */
export async function closeRound(page: Page, says: Says, code: string) {
  await follow(page, says("round-tab-invite"));
  await follow(page, says("round-close"));
  await arrive(page, says("round-close-heading", { round: code }));
  await press(page, says("round-do-close"));
  await follow(page, says("round-tab-invite"));
  await expect(page.getByRole("link", { name: says("round-reopen") })).toBeVisible();
}

/** A project of one's own with one need, a prototype that is meant to meet it, and an open round; the link to send. */
export async function openRoundOfOurOwn(page: Page, says: Says): Promise<string> {
  await startProject(page, says);
  await assume(page, says, NAME);
  await makePrototype(page, says, LETTER.name);
  await linkNeed(page, says, "B-01", NAME.needs, "Brevet säger vad hon heter.");
  await draftLetter(page, says);
  return openRound(page, says, LETTER.name, 1);
}
