import { begin } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { menu, otherLanguage } from "../steps/menu.ts";
import { strayWords } from "../steps/strings.ts";
import { OUTSIDE_TOUR, REPRESENTATIVE_TOUR, ROUND_TOUR, TEAM_TOUR } from "../steps/tour.ts";
import { wordsOf } from "../steps/words.ts";

test.describe("a page speaks one language", () => {
  // Where one begins differs: the Swedish journeys turn to English, the English ones stay there and turn back.
  test.skip(({ language, javaScriptEnabled, hasTouch }) => language !== "sv" || javaScriptEnabled === false || !!hasTouch, "once is enough");

  test("everywhere in a project, in English and back again", async ({ signedIn }) => {
    test.setTimeout(240_000);
    const [sv, en] = [wordsOf("sv"), wordsOf("en")];
    const page = await signedIn("lead");
    const home = page.url();
    await otherLanguage(await menu(page, sv), "In English").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await speaksOnly("en", page, [...TEAM_TOUR.map((path) => home + path), ...OUTSIDE_TOUR]);

    await page.goto(home);
    await otherLanguage(await menu(page, en), "På svenska").click();
    await expect(page).toHaveURL(home);
    await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    await speaksOnly("sv", page, ["needs", "rounds/2", "prototypes/1", "backlog"].map((path) => home + path));
  });

  test("everywhere for a representative", async ({ signedIn, demo }) => {
    const page = await signedIn("representative");
    const home = page.url();
    await otherLanguage(await menu(page, wordsOf("sv")), "In English").click();
    await speaksOnly("en", page, [...REPRESENTATIVE_TOUR.map((path) => home + path), demo.round ?? ""]);
  });

  test("everywhere in a test round", async ({ page, demo }) => {
    const link = demo.round ?? "";
    await page.goto(link);
    await page.getByRole("link", { name: "In English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(wordsOf("en")("public-welcome"));
    await begin(page, wordsOf("en"), link);
    await speaksOnly("en", page, [...ROUND_TOUR.map((path) => link + path), "/t", "/answer"]);
  });
});

async function speaksOnly(language: "sv" | "en", page: import("@playwright/test").Page, paths: string[]) {
  const stray = strayWords(language === "en" ? "sv" : "en");
  for (const path of paths) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      expect.soft(await stray(page), path).toEqual([]);
    });
  }
}
