import type { Page } from "@playwright/test";
import { askForAnswer, begin, chooseGroup, goToQuestions, judge, send } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { lix, words } from "../steps/lix.ts";
import { ASKED, GROUPS, TRIED } from "../steps/story.ts";

/** What a page says: all of it, and what of that is ours and not the team's own words. */
type Text = { all: string; ours: string; frame: string };

async function read(page: Page): Promise<Text> {
  return page.evaluate(() => {
    const shown = (root: Element, ours: boolean): string => {
      const copy = root.cloneNode(true) as Element;
      for (const closed of copy.querySelectorAll("details:not([open]) > :not(summary), .visually-hidden")) closed.remove();
      if (ours) for (const theirs of copy.querySelectorAll(".proto__page, [dir=auto]")) theirs.remove();
      for (const block of copy.querySelectorAll("p, li, h1, h2, h3, button, label, summary, legend, div, span")) block.append("\n");
      return copy.textContent ?? "";
    };
    const [head, main, foot] = ["header", "main", "footer"].map((tag) => document.querySelector(tag)!);
    // Head and foot are the same on every page.
    return { all: shown(main!, false), ours: shown(main!, true), frame: shown(head!, true) + shown(foot!, true) };
  });
}

test.describe("the open round, on a small phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });
  test.skip(({ javaScriptEnabled }) => javaScriptEnabled === false, "the pages are the same: they have no script, what measures them has");

  test("is short, plain, and begins on the first screen", async ({ page, demo, says, language }) => {
    test.skip(language !== "sv", "it is measured in Swedish");
    const link = demo.round ?? "";
    const texts: Text[] = [];
    let taps = 0;
    const tap = async (doing: Promise<unknown>) => {
      const before = page.url();
      taps += 1;
      await doing;
      await page.waitForURL((url) => url.href !== before);
      await page.waitForLoadState();
    };
    const onFirstScreen = async (what: string, box: { y: number; height: number } | null) =>
      expect(box!.y + box!.height, `${what} ends on the first screen`).toBeLessThanOrEqual(640);

    await page.goto(link);
    texts.push(await read(page));
    await onFirstScreen("Börja", await page.getByRole("button", { name: says("public-begin"), exact: true }).boundingBox());
    await tap(begin(page, says, link));
    texts.push(await read(page));
    for (const [role, name] of [["link", TRIED.who], ["link", TRIED.toChoose], ["button", "Skicka"]] as const) {
      await tap(page.getByRole("article").getByRole(role, { name, exact: true }).click());
      texts.push(await read(page));
    }
    await tap(goToQuestions(page, says));
    texts.push(await read(page));
    await onFirstScreen("the first group", await page.locator("button.answer").first().boundingBox());
    await tap(chooseGroup(page, GROUPS.young));
    for (const asked of [ASKED[0], ASKED[2], ASKED[3]]) {
      texts.push(await read(page));
      await onFirstScreen("the first answer", await page.locator("label.answer").first().boundingBox());
      taps += 1;
      await tap(judge(page, says, asked, "public-partly"));
    }
    texts.push(await read(page));
    await tap(send(page, says));
    texts.push(await read(page));

    const ours = texts.reduce((sum, text) => sum + words(text.ours), 0) + words(texts[0]!.frame);
    const hard = lix(texts.map((text) => text.all).join("\n"));
    const own = lix(texts.map((text) => text.ours).join("\n"));
    console.log(`   ${texts.length} pages, ${taps} taps, ${ours} words of ours, LIX ${hard.toFixed(1)} (ours ${own.toFixed(1)})`);
    expect(texts.length).toBeLessThanOrEqual(11);
    expect(taps).toBeLessThanOrEqual(13);
    expect(ours).toBeLessThanOrEqual(650);
    expect(hard).toBeLessThanOrEqual(30);
  });

  test("fits a screen of 320 pixels with text twice as large, without a word broken or a way sideways", async ({ page, demo, says }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    // As a browser does it whose text is set to twice its size.
    await page.addInitScript(() => addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = "200%")));
    const link = demo.round ?? "";
    const looked: string[] = [];
    const fits = async () => {
      // The script above is refused where no style may stand in the page: set from outside.
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      const found = await page.evaluate(() => {
        const wide = [...document.querySelectorAll("body *")].filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 1 && box.right > document.documentElement.clientWidth + 1 && !one.closest("svg");
        });
        return { scroll: document.documentElement.scrollWidth, width: document.documentElement.clientWidth, wide: wide.map((one) => one.outerHTML.slice(0, 120)) };
      });
      expect(found.scroll, `${page.url()}: ${found.wide.join("\n")}`).toBeLessThanOrEqual(found.width);
      expect(await page.evaluate(() => getComputedStyle(document.querySelector("header")!).position)).toBe("static");
      looked.push(page.url());
    };
    await page.goto(link);
    await fits();
    await begin(page, says, link);
    await fits();
    await page.goto(`${link}/page/valj`);
    await fits();
    await goToQuestions(page, says);
    await fits();
    await chooseGroup(page, GROUPS.young);
    await fits();
    await judge(page, says, ASKED[0], "public-not-mine", "Det kostar.");
    await page.getByRole("button", { name: says("public-stop") }).click();
    await fits();
    const code = await send(page, says);
    await fits();
    await askForAnswer(page, says, code);
    await fits();
    expect(looked.length).toBeGreaterThan(7);
  });

  test("answers at once when somebody leaves, whatever the way out does, and Back shows nothing", async ({ page, demo, says }) => {
    // As where the site is dead that the exit leads to: what is seen is an empty page of our own.
    await page.route("**/t/leave", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: '<!doctype html><html lang="sv"><head><title>…</title></head><body><main><h1>…</h1></main></body></html>' });
    });
    await begin(page, says, demo.round ?? "");
    await goToQuestions(page, says);
    await chooseGroup(page, GROUPS.young);
    await page.getByLabel(says("public-more")).fill("Han läser min telefon.");
    const left = Date.now();
    await page.getByRole("link", { name: says("public-exit") }).click({ noWaitAfter: true });
    await expect(page.getByLabel(says("public-more"))).toHaveCount(0, { timeout: 1_000 });
    console.log(`   words gone after ${Date.now() - left} ms`);
    // Whoever takes over the phone goes back, and looks.
    await page.goBack({ waitUntil: "commit", timeout: 5_000 }).catch(() => null);
    await expect(async () => {
      await page.goto(`${demo.round ?? ""}/question/1`);
      await expect(page).toHaveURL(demo.round ?? "", { timeout: 1_000 });
    }).toPass();
    await expect(page.getByText("Han läser min telefon.")).toHaveCount(0);
    await expect(page.getByText(says("public-not-sent"), { exact: true })).toHaveCount(0);
  });

  test("shows the way out in the system's own colours", async ({ page, demo, says }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(demo.round ?? "");
    const exit = page.getByRole("link", { name: says("public-exit") });
    const [ink, ground] = await exit.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
    expect(ink).not.toBe(ground);
    await expect(exit).toBeVisible();
  });
});
