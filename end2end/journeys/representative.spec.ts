import { PROJECT } from "../steps/cast.ts";
import { expect, test } from "../steps/house.ts";
import { TRIED } from "../steps/story.ts";
import { arrive, goTo } from "../steps/ui.ts";

test.describe("the service users' representative", () => {
  test("sees the needs, what is tried for them, and what came of what people said", async ({ signedIn, says }) => {
    const page = await signedIn("representative");
    await goTo(page, says, "loop-needs");
    await page.getByRole("link", { name: "Vara säker på att ingen annan hör eller ser" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("vara säker på att ingen annan hör eller ser");
    await expect(page.getByText(says("evidence-people", { n: 3 }))).toBeVisible();
    await expect(page.getByRole("blockquote").first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);

    await goTo(page, says, "loop-prototypes");
    await page.getByRole("rowheader", { name: TRIED.name }).getByRole("link").click();
    await arrive(page, TRIED.name);
    await page.getByRole("main").getByRole("link", { name: says("prototype-try"), exact: true }).first().click();
    await expect(page.getByRole("heading", { name: TRIED.start })).toBeVisible();

    await goTo(page, says, "loop-you-said");
    await arrive(page, says("loop-you-said"));
    await expect(page.getByText("Sidan om vem du möter börjar med namnet.", { exact: true })).toBeVisible();
    await expect(page.getByText("En chatt på kvällen.", { exact: true })).toBeVisible();
    await expect(page.getByText(says("public-we-did-not")).first()).toBeVisible();
  });

  test("gets to no conversation and decides nothing", async ({ signedIn, says }) => {
    test.skip(test.info().project.name !== "sv", "once is enough");
    const page = await signedIn("representative");
    await arrive(page, PROJECT);
    const home = page.url();
    for (const place of ["sources", "sources/1", "participants/1", "needs/1/edit", "decisions/new?need=1", "rounds/2/feedback/1"]) {
      const response = await page.goto(home + place);
      expect(response?.status(), place).toBe(403);
      await arrive(page, says("trouble-forbidden"));
    }
  });
});
