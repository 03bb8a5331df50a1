import { type Page, expect } from "@playwright/test";
import { field, press } from "./ui.ts";
import type { Says } from "./words.ts";

/** From the list of a round, takes the piece with these words in hand. */
export async function takeInHand(page: Page, says: Says, words: string) {
  await page.getByRole("main").getByRole("listitem").getByRole("link", { name: words }).first().click();
  await isInHand(page, says, words);
}

/** The piece with these words is shown whole, and can be answered. */
export async function isInHand(page: Page, says: Says, words: string) {
  await expect(page.getByRole("article").locator("[aria-current]")).toContainText(words);
  await expect(field(page, says("round-answer-label"))).toBeVisible();
}

/** Answers the piece in hand, and goes on. */
export async function answer(page: Page, says: Says, words: string) {
  await field(page, says("round-answer-label")).fill(words);
  await press(page, says("round-answer-send"));
  await expect(page.getByText(says("told-answered"))).toBeVisible();
}

/** How many pieces wait, as the tab tells. */
export function waiting(page: Page, says: Says, n: number) {
  return page.getByRole("navigation", { name: says("round-tabs") }).getByRole("link", { name: new RegExp(`^${says("round-tab-waiting")}\\s*${n}$`) });
}
