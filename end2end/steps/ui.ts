import { type Locator, type Page, expect } from "@playwright/test";
import { menu } from "./menu.ts";
import type { Says } from "./words.ts";

const plain = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The field with this label, whatever stands after it (such as "optional"). */
export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(new RegExp(`^\\s*${plain(label)}`)).and(within.locator("input, textarea, select"));
}

/** Presses the button in the middle of the page. */
export async function press(page: Page, name: string) {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
}

/** Follows the first link with this name in the middle of the page. */
export async function follow(page: Page, name: string) {
  await page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
}

/** The page with this heading has come. */
export async function arrive(page: Page, heading: string | RegExp) {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
}

/** Goes to a step of the loop through the menu; `id` is the text that names it there and on its page. */
export async function goTo(page: Page, says: Says, id: string) {
  const name = new RegExp(`^${plain(says(id))}\\s*\\d*$`);
  await (await menu(page, says)).getByRole("navigation").getByRole("link", { name }).click();
}

/** What a form that could not be taken says on top. */
export function trouble(page: Page): Locator {
  return page.getByRole("main").getByRole("alert");
}
