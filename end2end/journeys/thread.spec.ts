import { expect, test } from "../steps/house.ts";
import { arrive, follow, goTo } from "../steps/ui.ts";

/** Things of the story that hang on one thread, each with where its page is and what the chain calls it. */
const THINGS = [
  { what: "a participant", at: "participants/4", name: "D-004" },
  { what: "a quote", at: "quotes/12", name: "C-012" },
  { what: "a need", at: "needs/3", name: "B-03" },
  { what: "a prototype", at: "prototypes/1", name: "P-01" },
] as const;

test.describe("the thread", () => {
  for (const { what, at, name } of THINGS) {
    test(`leads from ${what} to who said it and to what was decided`, async ({ signedIn, says }) => {
      test.skip(test.info().project.name !== "sv" && name !== "B-03", "once is enough");
      const page = await signedIn("member");
      const home = page.url();
      const decision = says("decision-heading", { number: 3, kind: says("decision-go-on") });
      await page.goto(home + at);
      await follow(page, says("thread-show"));
      await arrive(page, says("thread-title", { name }));
      const chain = page.url();

      const station = (id: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: says(id), exact: true }) });
      await station("thread-people").getByRole("link", { name: "D-004" }).click();
      await arrive(page, "D-004");

      await page.goto(chain);
      await station("thread-decisions").getByRole("link", { name: decision }).click();
      await arrive(page, decision);
      await follow(page, says("thread-show"));
      await arrive(page, says("thread-title", { name: says("decision-number", { number: 3 }) }));
      await station("thread-people").getByRole("link", { name: "D-004" }).click();
      await arrive(page, "D-004");
    });
  }

  test("shows the manager what she may see, and says what is kept from her", async ({ signedIn, says }) => {
    const page = await signedIn("manager");
    await goTo(page, says, "loop-needs");
    await page.getByRole("link", { name: "Vara säker på att ingen annan hör eller ser" }).click();
    await follow(page, says("thread-show"));
    await arrive(page, says("thread-title", { name: "B-05" }));
    await expect(page.getByRole("heading", { name: says("thread-quotes"), exact: true })).toBeVisible();
    for (const id of ["thread-people", "thread-sources", "thread-feedback"]) {
      await expect(page.getByRole("heading", { name: says(id), exact: true })).toHaveCount(0);
    }
    await expect(page.getByText(/D-003/)).toHaveCount(0);
    await page.getByRole("link", { name: /^T-02/ }).first().click();
    await expect(page.getByRole("heading", { name: says("round-needs-met") })).toBeVisible();
  });
});
