import { PROJECT } from "../steps/cast.ts";
import { expect, test } from "../steps/house.ts";
import { arrive, field, follow, goTo, press, trouble } from "../steps/ui.ts";

test.describe("the manager", () => {
  test("sees every need with what is known of it, and finds the ones to decide about", async ({ signedIn, says }) => {
    const page = await signedIn("manager");
    await goTo(page, says, "loop-backlog");
    await arrive(page, says("loop-backlog"));
    const rows = page.getByRole("table").getByRole("row").filter({ has: page.getByRole("rowheader") });
    await expect(rows).toHaveCount(12);
    const named = (name: string) => rows.filter({ hasText: name });
    await expect(named("Veta vem det är")).toContainText(says("evidence-evidenced"));
    await expect(named("Veta vem det är")).toContainText(says("evidence-people", { n: 6 }));
    await expect(named("Veta vem det är")).toContainText("v2");
    await expect(named("Slippa prata i telefon")).toContainText(says("evidence-contradicted"));
    await expect(named("Få svar samma kväll")).toContainText(says("evidence-assumption"));

    const filter = page.getByRole("form", { name: says("backlog-filter") });
    await field(filter, says("backlog-evidence")).selectOption({ label: says("backlog-evidence-assumption") });
    await field(filter, says("backlog-decision")).selectOption({ label: says("backlog-decided-no") });
    await filter.getByRole("button", { name: says("backlog-show") }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("Kunna läsa allt som det bygger på");
    await expect(field(filter, says("backlog-evidence"))).toHaveValue(/./);
  });

  test("decides with a reason, and what was known then stays", async ({ signedIn, says }) => {
    const page = await signedIn("manager");
    await goTo(page, says, "loop-backlog");
    await page.getByRole("row").filter({ hasText: "Slippa prata i telefon" }).getByRole("link", { name: new RegExp(says("backlog-decide")) }).click();
    await arrive(page, says("decision-new"));
    await expect(page.getByRole("heading", { name: says("decision-known-now") })).toBeVisible();
    await page.getByRole("radio", { name: says("decision-end") }).check();
    await press(page, says("decision-make"));
    await expect(trouble(page)).toContainText(says("decision-reason-missing"));
    await expect(trouble(page)).toContainText(says("decision-lesson-missing"));
    await expect(page.getByRole("radio", { name: says("decision-end") })).toBeChecked();

    const reason = "En säger det och två säger emot. Vi behåller telefonen och frågar om sättet i stället.";
    await page.getByRole("radio", { name: says("decision-park") }).check();
    await field(page, says("decision-reason")).fill(reason);
    await field(page, says("follow-up-day")).fill("2099-03-01");
    await field(page, says("follow-up-owner")).selectOption({ label: "Siri Vallgren" });
    await press(page, says("decision-make"));
    await arrive(page, new RegExp(says("decision-park")));
    await expect(page.getByText(reason)).toBeVisible();
    const known = page.getByRole("table");
    await expect(known).toContainText(says("evidence-contradicted"));
    await expect(known).toContainText(says("decision-now"));

    await goTo(page, says, "loop-decisions");
    await expect(page.getByRole("row").filter({ hasText: reason })).toContainText(says("decision-park"));
  });

  test("gets to no conversation, whichever way she tries", async ({ signedIn, says }) => {
    test.skip(test.info().project.name !== "sv", "once is enough");
    const page = await signedIn("manager");
    await arrive(page, PROJECT);
    const home = page.url();
    await expect(page.getByRole("banner").getByRole("link", { name: new RegExp(`^${says("loop-sources")}`) })).toHaveCount(0);
    for (const place of ["sources", "sources/1", "participants", "participants/1", "sources/1/quote?turn=2", "rounds/2/feedback/1"]) {
      const response = await page.goto(home + place);
      expect(response?.status(), place).toBe(403);
      await arrive(page, says("trouble-forbidden"));
    }
    // Words that their owner keeps within the team are not there, and count all the same.
    await page.goto(`${home}needs/5`);
    await expect(page.getByText("Tejpade över")).toHaveCount(0);
  });
});
