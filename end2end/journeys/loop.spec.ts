import { begin } from "../steps/guest.ts";
import { isThe, lift, readIn, sample, takeIn } from "../steps/conversations.ts";
import { expect, test } from "../steps/house.ts";
import { gather, NAME, phrase, sentence } from "../steps/needs.ts";
import { addParticipant, recordConsent } from "../steps/participants.ts";
import { OURS, startProject } from "../steps/projects.ts";
import { draftLetter, LETTER, linkNeed, makePrototype } from "../steps/prototypes.ts";
import { openRound } from "../steps/rounds.ts";
import { PERSONNUMMER } from "../steps/story.ts";
import { arrive, field, follow, goTo, press } from "../steps/ui.ts";

const WORDS = "Hade det stått ett namn så hade jag gått in direkt.";

test.describe("a socialsekreterare", () => {
  test("follows the thread from a conversation to an open test round", async ({ signedIn, visitor, says }) => {
    test.setTimeout(120_000);
    const page = await signedIn("member");
    await startProject(page, says);
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", ["consent-managers", "consent-representatives"]);

    // The transcript is read, its names are forgotten, and its personnummer is replaced once that is agreed to.
    await readIn(page, says, { title: "Samtal i porten", file: sample("teams.vtt") });
    await arrive(page, says("import-check-title"));
    await expect(page.getByRole("heading", { name: says("import-personal", { n: 1 }) })).toBeVisible();
    await expect(page.getByText(PERSONNUMMER).filter({ visible: true })).toHaveCount(0);
    await isThe(page, says, "Sigrid Exempelsson", 3, "source-speaker-interviewer");
    await isThe(page, says, "Amina Påhittad", 3, "source-speaker-participant");
    await press(page, says("import-accept", { instead: "[personnummer]" }));
    await arrive(page, "Samtal i porten");
    await expect(page.getByText("efter mitt nummer, [personnummer], så att alla hörde")).toBeVisible();
    for (const gone of ["Amina", "Sigrid", PERSONNUMMER]) await expect(page.getByRole("main")).not.toContainText(gone);

    // A quote in her own words, and a need that stands on it.
    await lift(page, says, WORDS, "C-001");
    await follow(page, says("quote-need-new"));
    await expect(page.getByRole("blockquote")).toHaveText(WORDS);
    await phrase(page, says, NAME, OURS.group);
    await expect(page.getByText(says("evidence-people", { n: 1 }))).toBeVisible();
    await expect(page.getByRole("blockquote")).toHaveText(WORDS);
    await expect(page.getByText(NAME.metWhen)).toBeVisible();

    await gather(page, says, "Att få veta", "Ett namn gör ett ställe till någon.", ["B-01"]);
    await expect(page.getByRole("link", { name: new RegExp(NAME.needs, "i") })).toBeVisible();

    // A draft of two pages with a form, and why it should meet the need.
    await makePrototype(page, says, LETTER.name);
    await linkNeed(page, says, "B-01", NAME.needs, "Brevet säger vad hon heter.");
    await draftLetter(page, says);
    const link = await openRound(page, says, LETTER.name, 1);
    await follow(page, says("round-tab-verdicts"));
    await expect(page.getByRole("link", { name: sentence(says, NAME) })).toBeVisible();

    // What was opened stays as it was.
    await goTo(page, says, "loop-prototypes");
    await page.getByRole("rowheader", { name: LETTER.name }).getByRole("link").click();
    await expect(page.getByRole("link", { name: says("prototype-state-open", { version: 1 }), exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: says("prototype-page-add") })).toHaveCount(0);

    const guest = await visitor();
    await begin(guest, says, link);
    await arrive(guest, LETTER.first.title);
    await guest.getByLabel("Vad vill du bli kallad?").fill("Mina");
    await guest.getByRole("button", { name: "Svara", exact: true }).click();
    await arrive(guest, LETTER.second.title);
  });

  test("brings in a conversation as text, and writes another in against a guide", async ({ signedIn, says }) => {
    test.skip(!["sv", "no-js"].includes(test.info().project.name), "twice is enough");
    test.setTimeout(90_000);
    const page = await signedIn("member");
    await startProject(page, says);
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", []);
    await readIn(page, says, { title: "Två dagar i hallen", file: sample("plain.txt") });
    await arrive(page, says("import-check-title"));
    await expect(page.getByText(says("import-turns", { n: 4 }))).toBeVisible();
    await takeIn(page, says, "Två dagar i hallen");
    await expect(page.getByText("Jag vågade inte öppna det på två dagar.")).toBeVisible();

    await goTo(page, says, "loop-participants");
    await follow(page, "D-001");
    await follow(page, says("participant-write"));
    await field(page, says("source-title")).fill("Samtal efteråt");
    await field(page, says("source-channel")).selectOption({ label: says("source-channel-phone") });
    await field(page, says("write-guide")).selectOption({ index: 0 });
    await press(page, says("write-begin"));
    await arrive(page, "Samtal efteråt");
    const questions = page.getByRole("textbox");
    await questions.nth(1).fill("Det började med att min syster ringde.");
    await press(page, says("write-save"));
    await expect(page.getByRole("status")).toContainText(says("told-saved"));
    await expect(questions.nth(1)).toHaveValue("Det började med att min syster ringde.");
    // Saved at a question, one stays there.
    const third = page.locator(".write__question").nth(2);
    await third.getByRole("textbox").fill("Ingen svarade.");
    await third.getByRole("button").click();
    await expect(page.getByRole("status")).toContainText(says("told-saved"));
    await expect(page.getByRole("status")).toBeInViewport();
    await expect(third.getByRole("textbox")).toHaveValue("Ingen svarade.");
    await expect(third).toBeInViewport();

    // A question that the guide did not have.
    await press(page, says("write-add"));
    await field(page, says("write-own-question")).fill("Vem hade du med dig?");
    await field(page, says("write-own-answer")).fill("Ingen. Det hade jag velat.");
    await press(page, says("write-finish"));
    await arrive(page, "Samtal efteråt");
    await expect(page.getByText(says("source-unfinished"))).toHaveCount(0);
    await expect(page.getByText("Det började med att min syster ringde.")).toBeVisible();
    await expect(page.getByText("Vem hade du med dig?")).toBeVisible();
    // What somebody tells stands out from what we ask.
    const ink = (words: string) => page.getByText(words).evaluate((said) => getComputedStyle(said).color);
    expect(await ink("Det började med att min syster ringde.")).not.toBe(await ink("Vem hade du med dig?"));
    await lift(page, says, "Det hade jag velat.", "C-001");

    await goTo(page, says, "loop-sources");
    await expect(page.getByRole("row").filter({ hasText: "Samtal efteråt" })).toContainText("D-001");
  });

  test("lifts a paragraph of a long turn, with its lines, and finds the quote by its words", async ({ signedIn, says }) => {
    test.skip(!["sv", "no-js"].includes(test.info().project.name), "twice is enough");
    test.setTimeout(60_000);
    const page = await signedIn("member");
    await startProject(page, says);
    await addParticipant(page, says, "D-001", OURS.group);
    await recordConsent(page, says, "D-001", []);
    const text = "Intervjuare: Vad saknade du?\nDeltagare: Mycket, men mest det här.\n\nJag ville veta:\n– när\n– var\n– vem";
    await readIn(page, says, { title: "Vid köksbordet", text });
    await arrive(page, says("import-check-title"));
    await takeIn(page, says, "Vid köksbordet");
    await follow(page, `${says("quote-lift")} ${says("quote-lift-from")} 2, ${says("quote-lift-part")} 2`);
    await arrive(page, says("quote-lift-title"));
    await expect(field(page, says("quote-words"))).toHaveValue("Jag ville veta:\n– när\n– var\n– vem");
    await press(page, says("quote-lift-do"));
    await arrive(page, says("quote-title", { code: "C-001" }));
    expect(await page.getByRole("blockquote").innerText()).toBe("Jag ville veta:\n– när\n– var\n– vem");

    await goTo(page, says, "loop-sources");
    await follow(page, says("quotes-all"));
    for (const [words, found] of [["VETA vem", 1], ["kaffe", 0]] as const) {
      await field(page, says("quotes-find")).fill(words);
      await press(page, says("quotes-show"));
      await expect(page.getByRole("link", { name: "C-001" })).toHaveCount(found);
    }
    await expect(page.getByText(says("quotes-none-found", { words: "kaffe" }))).toBeVisible();
  });
});
