import type { Page } from "@playwright/test";
import { expect, test } from "../steps/house.ts";
import { OUTSIDE_TOUR, TEAM_TOUR } from "../steps/tour.ts";

test.describe("a page is calm", () => {
  test.skip(({ language, javaScriptEnabled, hasTouch }) => language !== "sv" || javaScriptEnabled === false || !!hasTouch, "once is enough");

  for (const width of [1280, 375]) {
    test(`at ${width} px: one filled button at most, and nothing moves while it comes`, async ({ signedIn }) => {
      test.setTimeout(240_000);
      const page = await signedIn("lead");
      const home = page.url();
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(watchShifts);
      for (const path of [...TEAM_TOUR.map((path) => home + path), ...OUTSIDE_TOUR]) {
        await test.step(path, async () => {
          await page.goto(path);
          await page.evaluate(() => document.fonts.ready);
          expect.soft((await filled(page)).slice(1), `${path}: filled buttons beside the first`).toEqual([]);
          expect.soft(await page.evaluate(() => (window as unknown as Shifts).shifted ?? 0), `${path}: layout shift`).toBeLessThanOrEqual(0.1);
        });
      }
    });
  }
});

/** What the filled buttons say that can be seen without opening anything. */
async function filled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (one: Element) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
    return [...document.querySelectorAll("main .button:not(.button--quiet)")].filter(seen).map((one) => one.textContent ?? "");
  });
}

type Shifts = { shifted?: number };

/** Adds up how far things move that nobody has moved (Layout Instability API). Runs in the browser. */
function watchShifts() {
  const here = window as unknown as Shifts;
  here.shifted = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[]) {
      if (!one.hadRecentInput) here.shifted = (here.shifted ?? 0) + one.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}
