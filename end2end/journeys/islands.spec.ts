import { expect, test } from "../steps/house.ts";
import { arrive, field } from "../steps/ui.ts";

test.describe("between two requests", () => {
  test.skip(({ language, javaScriptEnabled }) => language !== "sv" || javaScriptEnabled === false, "needs script");

  test("the words that somebody marks in a conversation can be lifted", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}sources/4`);
    const lift = page.getByRole("button", { name: says("quote-lift-selection") });
    await expect(lift).toBeHidden();

    const words = "Jag ser inte lappen.";
    const turn = page.getByRole("listitem").filter({ hasText: words }).getByRole("paragraph");
    await expect(async () => {
      await turn.evaluate((paragraph, words) => {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.textContent ?? "").indexOf(words);
          if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
        }
      }, words);
      await expect(lift).toBeVisible({ timeout: 500 });
    }).toPass();
    await lift.click();
    await arrive(page, says("quote-lift-title"));
    await expect(field(page, says("quote-words"))).toHaveValue(words);
  });

  test("what the interviewer says is not offered", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}sources/4`);
    const lift = page.getByRole("button", { name: says("quote-lift-selection") });
    // Awake first: what the participant says is offered.
    await expect(async () => {
      await page.getByText("Jag ser inte lappen.").selectText();
      await expect(lift).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.getByText("Vad saknar du?").selectText();
    await expect(lift).toBeHidden();
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
