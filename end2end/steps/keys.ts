import { type Locator, type Page, expect } from "@playwright/test";

const isHere = (target: Locator) => target.evaluate((one) => one === document.activeElement);

/** Goes on with the tab key until this is where one is. */
export async function tabTo(page: Page, target: Locator) {
  await target.waitFor();
  for (let n = 0; n < 80; n += 1) {
    if (await isHere(target)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target, "the tab key should lead here").toBeFocused();
}

/** Types into a field that the tab key leads to. */
export async function typeInto(page: Page, target: Locator, text: string) {
  await tabTo(page, target);
  await page.keyboard.type(text);
}
