import type { Page } from "@playwright/test";
import { begin } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { invite } from "../steps/people.ts";
import { OUTSIDE_TOUR, REPRESENTATIVE_TOUR, ROUND_TOUR, TEAM_TOUR } from "../steps/tour.ts";

test.describe("no page has to be read sideways", () => {
  test.skip(({ language, javaScriptEnabled, hasTouch }) => language !== "sv" || javaScriptEnabled === false || !!hasTouch, "once is enough");

  test("in a project", async ({ signedIn }) => {
    test.setTimeout(240_000);
    const page = await signedIn("lead");
    const home = page.url();
    await readAll(page, [...TEAM_TOUR.map((path) => home + path), ...OUTSIDE_TOUR]);
  });

  test("as a representative", async ({ signedIn, demo }) => {
    const page = await signedIn("representative");
    const home = page.url();
    await readAll(page, [...REPRESENTATIVE_TOUR.map((path) => home + path), demo.round ?? ""]);
  });

  test("on the team's page with a new invitation's link", async ({ signedIn, says }) => {
    const page = await signedIn("lead");
    const home = page.url();
    await invite(page, says, "role-member");
    await readAll(page, [`${home}team`, "/account/close"]);
    await page.goto(`${home}team`);
    await expect(page.getByRole("textbox", { name: says("invitation-made", { note: "Nya kollegan" }) })).toBeVisible();
  });

  test("in a test round", async ({ page, demo, says }) => {
    const link = demo.round ?? "";
    await begin(page, says, link);
    await readAll(page, [...ROUND_TOUR.map((path) => link + path), "/t", "/answer", "/sign-in"]);
  });
});

/** A narrow phone, and a small window with letters twice as large; by day and by night. */
const WAYS = [
  { width: 320, letters: "100%", colorScheme: "light" },
  { width: 320, letters: "100%", colorScheme: "dark" },
  { width: 640, letters: "200%", colorScheme: "light" },
  { width: 640, letters: "200%", colorScheme: "dark" },
] as const;

async function readAll(page: Page, paths: string[]) {
  for (const path of paths) {
    await test.step(path, async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      for (const { width, letters, colorScheme } of WAYS) {
        await page.setViewportSize({ width, height: 640 });
        await page.emulateMedia({ colorScheme });
        const over = await page.evaluate(sideways, letters);
        expect.soft(over, `${path} at ${width} px, letters ${letters}, ${colorScheme}`).toEqual([]);
      }
    });
  }
}

/** The outermost things that stick out of the page, if it can be scrolled sideways. Runs in the browser. */
function sideways(letters: string): string[] {
  const html = document.documentElement;
  html.style.fontSize = letters;
  if (html.scrollWidth <= html.clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > html.clientWidth + 1);
  const names = out.filter((one) => !out.includes(one.parentElement as Element)).map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
  return [`${html.scrollWidth} px`, ...names.slice(0, 3)];
}
