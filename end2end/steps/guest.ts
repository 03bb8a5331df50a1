import { type Page, expect } from "@playwright/test";
import type { Says } from "./words.ts";

/** What a visitor can answer, by the word that the interface uses for it. */
export type Verdict = "public-yes" | "public-partly" | "public-no" | "public-unsure" | "public-not-mine";

/** Reads the invitation and begins. */
export async function begin(page: Page, says: Says, link: string) {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-welcome"));
  await page.getByRole("button", { name: says("public-begin"), exact: true }).click();
  await expect(page.getByRole("article").getByRole("heading", { level: 1 })).toBeVisible();
}

/** Says something about the page of the prototype where she is. */
export async function comment(page: Page, says: Says, words: string) {
  const box = page.getByLabel(says("public-comment-what"));
  if (!(await box.isVisible())) await page.locator("summary", { hasText: says("public-comment") }).click();
  await box.fill(words);
  await page.getByRole("button", { name: says("public-comment-send") }).click();
}

/** Leaves the prototype for the questions. */
export async function goToQuestions(page: Page, says: Says) {
  await page.getByRole("button", { name: says("public-to-questions") }).click();
}

/** Stands at question `number` of `length`, counted as the page counts. */
export async function standAt(page: Page, says: Says, number: number, length: number) {
  await expect(page.getByText(says("public-question-of", { number, length }))).toBeVisible();
}

/** Chooses a target group, or none: one tap, that goes on. */
export async function chooseGroup(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

/** Answers the question about a need, with words if there are any, and goes on. `asked`: words of the question. */
export async function judge(page: Page, says: Says, asked: string, verdict: Verdict, words = "") {
  await expect(page.getByText(asked).first()).toBeVisible();
  await page.getByRole("radio", { name: says(verdict), exact: true }).check();
  if (words) await page.getByLabel(says("public-more")).fill(words);
  await next(page, says);
}

/** Says that she is done, with what she wants to say last; the return code as it is shown. */
export async function send(page: Page, says: Says, words = ""): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-send"));
  if (words) await page.getByLabel(says("public-words")).fill(words);
  await page.getByRole("button", { name: says("public-send-send"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(says("public-done"));
  return page.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/).innerText();
}

/** Asks for the answer with a code, typed as `code`. */
export async function askForAnswer(page: Page, says: Says, code: string) {
  await page.goto("/answer");
  await page.getByLabel(says("public-answer-code")).fill(code);
  await page.getByRole("button", { name: says("public-answer-show") }).click();
}

export async function next(page: Page, says: Says) {
  await page.getByRole("button", { name: says("public-next"), exact: true }).click();
}
