import { answer, takeInHand } from "../steps/feedback.ts";
import { PROJECT } from "../steps/cast.ts";
import { comment, goToQuestions, judge, send } from "../steps/guest.ts";
import { expect, test } from "../steps/house.ts";
import { ASKED, TRIED } from "../steps/story.ts";
import { arrive, field, follow, goTo, press, trouble } from "../steps/ui.ts";

test.describe("the service users' representative", () => {
  test("sees the needs, what is tried for them, and what came of what people said", async ({ signedIn, says }) => {
    const page = await signedIn("representative");
    await goTo(page, says, "loop-needs");
    await page.getByRole("link", { name: "Vara säker på att ingen annan hör eller ser" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("vara säker på att ingen annan hör eller ser");
    await expect(page.getByText(says("evidence-people", { n: 3 }))).toBeVisible();
    await expect(page.getByRole("blockquote").first()).toBeVisible();

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

  test("says how she would rather have a need said, and reads what the team answers", async ({ signedIn, says }) => {
    const words = "att få veta vilken dag jag kan ringa";
    const answer = "Bra, vi formulerar om behovet.";
    const rut = await signedIn("representative");
    await follow(rut, says("overview-say-needs"));
    await rut.getByRole("link", { name: "Veta om något saknas" }).click();
    await press(rut, says("remark-send"));
    await expect(trouble(rut)).toContainText(says("remark-reaction-missing"));
    await rut.getByRole("radio", { name: says("remark-say-rather") }).check();
    await press(rut, says("remark-send"));
    await expect(trouble(rut)).toContainText(says("remark-rather-missing"));
    await expect(rut.getByRole("radio", { name: says("remark-say-rather") })).toBeChecked();
    await field(rut, says("remark-words")).fill(words);
    await press(rut, says("remark-send"));
    await expect(rut.getByText(says("remark-said"))).toBeVisible();

    const team = await signedIn("member");
    const waits = team.getByRole("listitem").filter({ has: team.locator('a[href$="remarks?show=waiting"]') });
    await waits.getByRole("link").click();
    await arrive(team, says("remarks-title"));
    const said = team.getByRole("article").filter({ hasText: words });
    await said.getByRole("link", { name: says("remark-answer") }).click();
    await field(team, says("remark-answer-label")).fill(answer);
    await press(team, says("remark-answer-send"));
    await expect(team.getByText(answer)).toBeVisible();
    await expect(team.getByRole("button", { name: says("remark-answer-send") })).toHaveCount(0);

    await goTo(rut, says, "remarks-mine");
    await expect(rut.getByRole("article").filter({ hasText: words })).toContainText(answer);
  });

  test("proposes a need, which the team makes hers", async ({ signedIn, says }) => {
    const rut = await signedIn("representative");
    await follow(rut, says("remark-propose"));
    await field(rut, says("remark-propose-words")).fill("Att få veta i förväg hur lång tid det tar.");
    await press(rut, says("remark-send"));
    const place = new URL(rut.url()).pathname;

    const team = await signedIn("member");
    await team.goto(place);
    await follow(team, says("remark-make-need"));
    await team.locator("#situation").fill("ska på ett möte");
    await team.locator("#need").fill("veta hur lång tid det tar");
    await team.locator("#outcome").fill("jag kan ordna med barnen");
    await field(team, says("need-met-when")).fill("Jag vet hur länge jag är borta.");
    await press(team, says("need-save"));
    await arrive(team, /veta hur lång tid det tar/);
    await expect(team.getByText(says("remark-proposed-by", { name: "Rut Agerhed" }))).toBeVisible();

    await rut.reload();
    await rut.getByRole("link", { name: /B-\d+/ }).click();
    await expect(rut.getByText(says("remark-proposed-by-you"))).toBeVisible();
  });

  test("objects to how a quote is used, and the team has to answer", async ({ signedIn, says }) => {
    const words = "De här orden handlar om skolan.";
    const rut = await signedIn("representative");
    const home = rut.url();
    await rut.goto(`${home}quotes/2`);
    await rut.locator("summary", { hasText: says("remark-object") }).click();
    await field(rut, says("remark-object-words")).fill(words);
    await press(rut, says("remark-object-send"));
    const hers = rut.getByRole("article").filter({ hasText: words });
    await expect(hers).toContainText(says("remark-waits"));

    const team = await signedIn("member");
    await team.goto(`${home}quotes/2`);
    await team.getByRole("article").filter({ hasText: words }).getByRole("link", { name: says("remark-answer") }).click();
    await field(team, says("remark-answer-label")).fill("Vi flyttar det.");
    await press(team, says("remark-answer-send"));
    await rut.reload();
    await expect(hers).toContainText("Vi flyttar det.");
  });

  test("goes into the open round for herself, and reads our answer with her account", async ({ signedIn, says }) => {
    test.setTimeout(150_000);
    const words = "Det borde stå var man kan parkera.";
    const rut = await signedIn("representative");
    const home = rut.url();
    await rut.getByRole("main").getByRole("link", { name: new RegExp(`${TRIED.name}.*T-02`) }).click();
    await arrive(rut, says("public-welcome"));
    await press(rut, says("public-rep-own"));
    await comment(rut, says, words);
    await expect(rut.getByText(says("public-comment-thanks"))).toBeVisible();
    await goToQuestions(rut, says);
    await rut.getByRole("button", { name: says("public-group-none"), exact: true }).click();
    for (const asked of ASKED) await judge(rut, says, asked, "public-not-mine");
    await send(rut, says);

    const team = await signedIn("member");
    await team.goto(`${home}rounds/2?show=waiting`);
    await takeInHand(team, says, words);
    const piece = team.url();
    await expect(team.getByText("Rut Agerhed")).toHaveCount(0);
    await answer(team, says, "Vi skriver dit det.");
    await team.goto(piece);
    await expect(team.getByText("Vi skriver dit det.")).toBeVisible();
    await expect(team.getByText("Rut Agerhed")).toHaveCount(0);

    await rut.goto(`${home}remarks`);
    await rut.getByRole("link", { name: /T-02/ }).first().click();
    await arrive(rut, says("remark-round-title", { round: "T-02" }));
    await expect(rut.getByRole("article").filter({ hasText: words })).toContainText("Vi skriver dit det.");
  });
});
