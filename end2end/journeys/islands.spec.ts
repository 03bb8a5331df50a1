import type { Locator, Page } from "@playwright/test";
import { mark, readIn, takeIn } from "../steps/conversations.ts";
import { expect, test } from "../steps/house.ts";
import { addParticipant, recordConsent } from "../steps/participants.ts";
import { OURS, startProject } from "../steps/projects.ts";
import { arrive, field, follow, press } from "../steps/ui.ts";

test.describe("between two requests", () => {
  test.skip(({ language, javaScriptEnabled }) => language !== "sv" || javaScriptEnabled === false, "needs script");

  /** In the form that stands at the marked words. */
  const atTheMark = (page: Page, name: string) => page.locator(".talk__marked").getByRole("button", { name, exact: true });

  /** Marks words until the island is awake and has seen it. */
  async function marked(page: Page, seen: Locator, words: string, how?: Parameters<typeof mark>[2]) {
    await expect(async () => {
      await mark(page, words, how);
      await expect(seen).toBeVisible({ timeout: 500 });
    }).toPass();
  }

  test("the words that somebody marks in a conversation are lifted where they stand", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}sources/4`);
    const lift = atTheMark(page, says("quote-lift"));
    await expect(lift).toBeHidden();
    const words = "Jag ser inte lappen.";
    await marked(page, lift, words);
    await expect(atTheMark(page, says("quote-lift-need"))).toBeVisible();
    await expect(lift).toBeInViewport();
    if ((page.viewportSize()?.width ?? 0) >= 1200) {
      // In the turn itself, for who goes on with the keyboard, and beside the words.
      const turn = page.getByRole("listitem").filter({ hasText: words });
      await expect(turn.getByRole("button")).toHaveCount(2);
      const [beside, said] = await Promise.all([lift.boundingBox(), turn.getByRole("paragraph").first().boundingBox()]);
      expect(beside && said && beside.x >= said.x + said.width - 1, "in the margin").toBe(true);
    }
    await lift.click();
    await arrive(page, new RegExp(`^${says("quote-title", { code: "C-" })}`));
    await expect(page.getByRole("blockquote")).toHaveText(words);
  });

  test("of words that stand twice the marked ones are lifted, within a quote too, and go on with a need", async ({ signedIn, says }) => {
    test.setTimeout(60_000);
    const page = await signedIn("member");
    await startProject(page, says);
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", []);
    const text = "Intervjuare: Hur gick det?\nDeltagare: På axlarna 😀, sa hon.\nJag bar henne på axlarna.\n\nHela vägen på axlarna.";
    await readIn(page, says, { title: "Vägen dit", text });
    await arrive(page, says("import-check-title"));
    await takeIn(page, says, "Vägen dit");

    const lift = atTheMark(page, says("quote-lift"));
    await marked(page, lift, "Jag bar henne på axlarna.");
    await lift.click();
    await arrive(page, says("quote-title", { code: "C-001" }));
    await page.goBack();
    // With a mouse over what has been lifted: nothing drags, and nothing is followed.
    const quoted = page.locator("mark.talk__quoted");
    await expect(quoted).toHaveText("Jag bar henne på axlarna.");
    await expect(async () => {
      const box = await quoted.boundingBox();
      if (!box) throw new Error("it is not seen");
      await page.mouse.move(box.x + 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      await page.mouse.up();
      await expect(lift).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vägen dit");

    await marked(page, lift, "axlarna", { nth: 1 });
    await atTheMark(page, says("quote-lift-need")).click();
    await expect(page.getByRole("blockquote")).toHaveText("axlarna");
    await page.goBack();
    // In the next paragraph the place is still told from the beginning of the turn.
    await marked(page, lift, "axlarna", { nth: 2 });
    await lift.click();
    await arrive(page, says("quote-title", { code: "C-003" }));
    await page.goBack();
    await page.reload();
    const before = () => quoted.evaluateAll((all) => all.map((one) => [one.previousSibling?.textContent ?? "", one.textContent]));
    expect(await before()).toEqual([
      ["På axlarna 😀, sa hon.\n", "Jag bar henne på "],
      ["Jag bar henne på ", "axlarna"],
      ["axlarna", "."],
      ["Hela vägen på ", "axlarna"],
    ]);
  });

  test("why marked words cannot be lifted is said at the words", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}sources/4`);
    const lift = atTheMark(page, says("quote-lift"));
    const why = page.locator(".talk__marked").getByRole("status");
    await marked(page, why.filter({ hasText: says("quote-not-theirs") }), "Vad saknar du?");
    await expect(lift).toBeHidden();
    await mark(page, "Vad saknar du?", { until: "Jag ser inte lappen." });
    await expect(why).toHaveText(says("quote-marked-across"));
    await expect(lift).toBeHidden();
    // Who then marks what can be lifted is told nothing.
    await mark(page, "Jag ser inte lappen.");
    await expect(lift).toBeVisible();
    await expect(why).toBeHidden();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(lift).toBeHidden();
  });

  test("who leaves a conversation that is written with something unsaved is asked, and what was saved is told where it is", async ({ signedIn, says }) => {
    test.setTimeout(60_000);
    const page = await signedIn("member");
    await startProject(page, says);
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", []);
    await follow(page, says("participant-write"));
    await field(page, says("source-title")).fill("Samtal efteråt");
    await field(page, says("source-channel")).selectOption({ label: says("source-channel-phone") });
    await field(page, says("write-guide")).selectOption({ index: 0 });
    await press(page, says("write-begin"));
    await arrive(page, "Samtal efteråt");
    const answers = page.getByRole("textbox");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await expect(async () => {
      await answers.nth(2).fill("");
      await answers.nth(2).pressSequentially("Det stod inget namn.");
      await page.getByRole("link", { name: says("source-remove") }).click({ noWaitAfter: true });
      await expect.poll(() => asked, { timeout: 1_000 }).toEqual(["beforeunload"]);
    }).toPass();
    await expect(answers.nth(2)).toHaveValue("Det stod inget namn.");

    const question = page.locator(".write__question").nth(2);
    await question.getByRole("button").click();
    await expect(page.getByRole("status")).toContainText(says("told-saved"));
    await expect(page.getByRole("status")).toBeInViewport();
    await expect(question).toBeInViewport();
    await expect(answers.nth(2)).toHaveValue("Det stod inget namn.");
    expect(asked).toEqual(["beforeunload"]);
    await follow(page, says("source-remove"));
    await arrive(page, /Samtal efteråt|U-01/);
  });

  test("the draft of a page is drawn while it is written", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}prototypes/2/v/1/pages/kvitto`);
    const preview = page.getByRole("region", { name: says("prototype-preview") });
    await expect(preview.getByText("Vi har fått det du lämnade.")).toBeVisible();
    const body = field(page, says("prototype-page-body"));
    await expect(async () => {
      await body.fill("## Nästan klart\n\nFält: Vad saknas?\n\n<script>alert(1)</script>\n");
      await expect(preview.getByRole("heading", { name: "Nästan klart" })).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expect(preview.getByLabel("Vad saknas?")).toBeVisible();
    await expect(preview.locator("script")).toHaveCount(0);
    // Nothing is saved by it.
    await page.reload();
    await expect(body).not.toHaveValue(/Nästan klart/);
  });

  test("what has signs is put in where one writes, and without a place last in the text", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}prototypes/2/v/1/pages/kvitto`);
    const preview = page.getByRole("region", { name: says("prototype-preview") });
    const body = field(page, says("prototype-page-body"));
    const put = (what: "prototype-insert-button" | "prototype-insert-field" | "prototype-insert-link") => page.getByRole("button", { name: says(what), exact: true }).click();
    await expect(async () => {
      await body.fill("Hej å du.");
      await expect(preview.getByText("Hej å du.")).toBeVisible({ timeout: 2_000 });
    }).toPass();
    for (let step = 0; step < 4; step += 1) await body.press("ArrowLeft");
    await field(page, says("prototype-insert-to")).selectOption("fraga");
    await put("prototype-insert-link");
    await expect(body).toHaveValue("Hej å [[fraga|Gå vidare]] du.");
    await expect(body).toBeFocused();
    await expect(preview.getByRole("link", { name: "Gå vidare" })).toBeVisible();
    await body.press("ControlOrMeta+End");
    await put("prototype-insert-field");
    await put("prototype-insert-button");
    await expect(body).toHaveValue("Hej å [[fraga|Gå vidare]] du.\n\nFält: Vad heter du?\n\nKnapp: Gå vidare -> fraga");
    await expect(preview.getByLabel("Vad heter du?")).toBeVisible();
    await expect(preview.getByText(says("kept-unsaved"))).toHaveCount(0);

    await page.reload();
    // Before the island is awake the server puts it in: the page comes anew, and may take its time.
    await expect(async () => {
      const before = await body.inputValue();
      await put("prototype-insert-field");
      await expect(body).toHaveValue(`${before}\n\nFält: Vad heter du?`, { timeout: 5_000 });
    }).toPass({ timeout: 30_000 });
  });

  test("while the net is away the draft says that it is not drawn, and nothing that was written is lost", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}prototypes/2/v/1/pages/kvitto`);
    const preview = page.getByRole("region", { name: says("prototype-preview") });
    const body = field(page, says("prototype-page-body"));
    const lost = page.getByRole("status").filter({ hasText: says("prototype-preview-lost") });
    await expect(async () => {
      await body.fill("Så länge nätet fanns.");
      await expect(preview.getByText("Så länge nätet fanns.")).toBeVisible({ timeout: 2_000 });
    }).toPass();

    await page.context().setOffline(true);
    await body.fill("Skrivet på tåget.");
    await expect(lost).toBeVisible();
    await expect(body).toHaveValue("Skrivet på tåget.");
    await expect(preview.getByText("Så länge nätet fanns.")).toBeVisible();

    await page.context().setOffline(false);
    await body.fill("Skrivet på tåget, och framme.");
    await expect(preview.getByText("Skrivet på tåget, och framme.")).toBeVisible();
    await expect(lost).toBeHidden();
  });

  test("a draft whose writer was signed out elsewhere says so, and keeps what was written", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}prototypes/2/v/1/pages/kvitto`);
    const preview = page.getByRole("region", { name: says("prototype-preview") });
    const body = field(page, says("prototype-page-body"));
    await expect(async () => {
      await body.fill("Medan jag var inloggad.");
      await expect(preview.getByText("Medan jag var inloggad.")).toBeVisible({ timeout: 2_000 });
    }).toPass();

    // As another tab does it.
    await page.context().clearCookies({ name: "traden" });
    await body.fill("Efteråt.");
    await expect(page.getByRole("status").filter({ hasText: says("told-signed-out") })).toBeVisible();
    await expect(body).toHaveValue("Efteråt.");
  });
});
