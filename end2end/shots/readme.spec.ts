import { type Browser, type Page, expect, test } from "@playwright/test";
import { join } from "node:path";
import { begin, goToQuestions } from "../steps/guest.ts";
import { startDemo } from "../steps/server.ts";
import { wordsOf } from "../steps/words.ts";

const says = wordsOf("sv");
const PROJECT = "/p/forsta-kontakten";

/** Taken without a mouse in the picture, when the fonts have arrived. */
async function picture(page: Page, name: string) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(import.meta.dirname, "../../style/pictures", `${name}.png`), animations: "disabled" });
}

async function desk(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

test("the README's pictures", async ({ browser }) => {
  const demo = await startDemo();
  try {
    const page = await desk(browser, demo.sign_in.lead);
    for (const [name, path] of [
      ["behovslistan", "/backlog"],
      ["samtal", "/sources/1"],
      ["behov", "/needs/1"],
    ] as const) {
      const answer = await page.goto(`${demo.base}${PROJECT}${path}`);
      expect(answer?.status(), path).toBe(200);
      await picture(page, name);
    }
    await page.getByRole("link", { name: says("thread-show") }).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith("/needs/1"));
    await picture(page, "kedjan");

    if (!demo.round) throw new Error("the demo has no open round");
    const phone = await (await browser.newContext({ viewport: { width: 390, height: 900 }, deviceScaleFactor: 2 })).newPage();
    await begin(phone, says, demo.round);
    await goToQuestions(phone, says);
    const yes = phone.getByRole("radio", { name: says("public-yes"), exact: true });
    if (!(await yes.isVisible())) await phone.getByRole("button", { name: says("public-next"), exact: true }).click();
    await yes.waitFor();
    await picture(phone, "fraga");
  } finally {
    await demo.stop();
  }
});
