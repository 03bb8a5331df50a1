import type { Locator, Page } from "@playwright/test";
import type { Says } from "./words.ts";

/** The head of a project's page with its menu, opened first where the screen is too small to show it all the time. */
export async function menu(page: Page, says: Says): Promise<Locator> {
  const head = page.getByRole("banner");
  const opener = head.locator("details:not([open]) > summary", { hasText: says("shell-open-menu") });
  await page.getByRole("main").waitFor();
  if (await opener.isVisible()) await opener.click();
  return head;
}

/** The way to the other language: a link, or on a page with a main form a button that takes along what is typed. */
export function otherLanguage(within: Locator, name: string): Locator {
  return within.getByRole("link", { name, exact: true }).or(within.getByRole("button", { name, exact: true }));
}
