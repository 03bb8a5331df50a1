import { writeFile } from "node:fs/promises";
import { readIn, isThe, takeIn } from "../steps/conversations.ts";
import { expect, test } from "../steps/house.ts";
import { menu, otherLanguage } from "../steps/menu.ts";
import { assume, fillNeed, NAME, sentence } from "../steps/needs.ts";
import { addParticipant, recordConsent } from "../steps/participants.ts";
import { invite, join } from "../steps/people.ts";
import { OURS, startProject } from "../steps/projects.ts";
import { PERSONNUMMER } from "../steps/story.ts";
import { arrive, field, follow, press, trouble } from "../steps/ui.ts";
import type { Page } from "@playwright/test";
import { type Says, wordsOf } from "../steps/words.ts";

test.skip(({ language, javaScriptEnabled, hasTouch }) => language !== "sv" || javaScriptEnabled === false || !!hasTouch, "once is enough");

const talk = (about: string) => `Intervjuare: Hur gick det?\nDeltagare: ${said(about)}\n`;
const said = (about: string) => `Så där. Jag höll i räcket ända upp för trapporna på Ågatan. Det var ${about}.`;
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

/** A project of one's own with a participant who has said yes, on her page. */
async function withParticipant(page: Page, says: Says) {
  await startProject(page, says);
  await addParticipant(page, says, "D-001", OURS.group);
  await recordConsent(page, says, "D-001", []);
}

test.describe("when a form cannot be taken", () => {
  test("nothing at all, or far too much, is told at the field, and the rest stays", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}needs/new`);
    await press(page, says("need-save"));
    for (const id of ["need-situation-missing", "need-need-missing", "need-outcome-missing", "need-met-when-missing"]) {
      await expect(trouble(page)).toContainText(says(id));
    }

    const long = "mycket ".repeat(1_000).trim();
    await fillNeed(page, says, { ...NAME, needs: long });
    await press(page, says("need-save"));
    await expect(trouble(page).getByRole("link")).toHaveCount(1);
    await expect(trouble(page)).toContainText(/6\s?999/);
    await expect(field(page, says("need-needs"))).toHaveValue(long);
    await expect(field(page, says("need-so-that"))).toHaveValue(NAME.soThat);

    await fillNeed(page, says, { ...NAME, soThat: `de slutar fråga efter ${PERSONNUMMER}` });
    await press(page, says("need-save"));
    await expect(trouble(page)).toContainText("[personnummer]");
    await expect(field(page, says("need-so-that"))).toHaveValue(new RegExp(PERSONNUMMER));
  });

  test("what was typed waits through a reload, the other language and Back, until it is saved", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    const home = page.url();
    await page.goto(`${home}needs/new`);
    await fillNeed(page, says, { ...NAME, soThat: "" });
    await press(page, says("need-save"));
    const waits = async (says: Says) => {
      await expect(trouble(page)).toContainText(says("need-outcome-missing"));
      await expect(field(page, says("need-met-when"))).toHaveValue(NAME.metWhen);
      await expect(page.getByText(says("kept-unsaved"))).toBeVisible();
    };
    await waits(says);
    await expect(trouble(page)).toBeFocused();
    await page.reload();
    await waits(says);
    await otherLanguage(await menu(page, says), "In English").click();
    await waits(wordsOf("en"));
    await otherLanguage(await menu(page, wordsOf("en")), "På svenska").click();
    await waits(says);
    await page.goto(`${home}needs`);
    await page.goBack();
    await waits(says);

    await fillNeed(page, says, NAME);
    await press(page, says("need-save"));
    await arrive(page, sentence(says, NAME));
    // What a browser fills in by itself on the way back is its own.
    await page.goBack();
    await expect(page.getByText(says("kept-unsaved"))).toHaveCount(0);
    await page.goto(`${home}needs/new`);
    await expect(field(page, says("need-met-when"))).toHaveValue("");
    await expect(trouble(page)).toHaveCount(0);
  });

  test("who begins anew has an empty form", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await page.goto(`${page.url()}clusters/new`);
    await field(page, says("pattern-insight")).fill("Ingen ringer tillbaka.");
    await press(page, says("pattern-save"));
    await expect(trouble(page)).toContainText(says("pattern-name-missing"));
    await expect(field(page, says("pattern-insight"))).toHaveValue("Ingen ringer tillbaka.");
    await press(page, says("kept-drop"));
    await expect(field(page, says("pattern-insight"))).toHaveValue("");
    await expect(trouble(page)).toHaveCount(0);
  });

  test("files that are no conversation are named for what they are", async ({ signedIn, says }) => {
    test.setTimeout(90_000);
    const page = await signedIn("member");
    await withParticipant(page, says);
    await follow(page, says("participant-import"));
    await field(page, says("source-title")).fill("Samtal i trappan");
    await field(page, says("source-channel")).selectOption({ label: says("source-channel-meeting") });
    const wrong = [
      { id: "import-nothing" },
      { id: "import-empty", file: file("tom.txt", Buffer.from(" \n")) },
      { id: "import-kind-sound", file: file("samtal.mp3", Buffer.from("ID3\u0004\u0000\u0000")) },
      { id: "import-kind-pdf", file: file("samtal.pdf", Buffer.from("%PDF-1.7\n")) },
      { id: "import-kind-document", file: file("samtal.docx", Buffer.from("PK\u0003\u0004word/document.xml")) },
      { id: "import-kind-binary", file: file("samtal.txt", Buffer.from(Array.from({ length: 200 }, (_, n) => (n * 37) % 32))) },
      { id: "import-no-cue", file: file("samtal.vtt", Buffer.from("WEBVTT\n\nBara ord.\n")) },
    ];
    for (const { id, file } of wrong) {
      await test.step(id, async () => {
        await field(page, says("import-file")).setInputFiles(file ?? []);
        await press(page, says("import-check"));
        await expect(trouble(page)).toContainText(says(id));
        await expect(field(page, says("source-title"))).toHaveValue("Samtal i trappan");
      });
    }
  });

  test("fifty megabytes are read to the end and refused with a sentence", async ({ signedIn, says }, info) => {
    test.setTimeout(90_000);
    const page = await signedIn("member");
    await withParticipant(page, says);
    const path = info.outputPath("allt.txt");
    await writeFile(path, "Deltagare: Jag har mycket att säga.\n".repeat(Math.ceil((50 * 1024 * 1024) / 36)));
    await readIn(page, says, { title: "Allt på en gång", file: path });
    await expect(trouble(page)).toContainText(says("import-much-too-long", { limit: "#" }).split("#")[0] ?? "");
    await expect(field(page, says("source-title"))).toHaveValue("Allt på en gång");
  });
});

test.describe("a transcript from another program", () => {
  const encodings = [
    { name: "måndag", what: "UTF-8 with a mark", bytes: Buffer.from(`\uFEFF${talk("måndag")}`, "utf8") },
    { name: "fredag", what: "UTF-16", bytes: Buffer.from(`\uFEFF${talk("fredag")}`, "utf16le") },
    { name: "söndag", what: "Windows-1252", bytes: Buffer.from(talk("söndag").replaceAll("\n", "\r\n"), "latin1") },
  ];
  test("keeps its letters, whatever they are written in", async ({ signedIn, says }) => {
    test.setTimeout(120_000);
    const page = await signedIn("member");
    await withParticipant(page, says);
    const person = page.url();
    for (const { name, what, bytes } of encodings) {
      await test.step(what, async () => {
        await page.goto(person);
        await readIn(page, says, { title: name, file: file("samtal.txt", bytes) });
        await arrive(page, says("import-check-title"));
        await takeIn(page, says, name);
        await expect(page.getByText(said(name))).toBeVisible();
      });
    }
  });

  test("keeps its words where its times are broken, and says where", async ({ signedIn, says }) => {
    test.setTimeout(90_000);
    const page = await signedIn("member");
    await withParticipant(page, says);
    const broken = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Sigrid>Hur gick det?</v>\n\n00:00:0x.500 --> 00:00:09.000\n<v Amina>Trappan var lång.</v>\n";
    await readIn(page, says, { title: "Trasiga tider", file: file("samtal.vtt", Buffer.from(broken)) });
    await arrive(page, says("import-check-title"));
    await expect(page.getByRole("heading", { name: says("import-oddities") })).toBeVisible();
    await expect(page.getByText(says("import-broken-timing", { line: 6, found: "#" }).split("#")[0] ?? "")).toBeVisible();
    await isThe(page, says, "Sigrid", 1, "source-speaker-interviewer");
    await isThe(page, says, "Amina", 1, "source-speaker-participant");
    await takeIn(page, says, "Trasiga tider");
    await expect(page.getByText("Trappan var lång.")).toBeVisible();
  });

  test("is not lost when its personnummer are not yet agreed to be replaced", async ({ signedIn, says }) => {
    const page = await signedIn("member");
    await withParticipant(page, says);
    const text = `Intervjuare: Vad frågade de?\nDeltagare: De ropade ut ${PERSONNUMMER} i hela rummet.\n`;
    await readIn(page, says, { title: "I luckan", text });
    await expect(page.getByRole("heading", { name: says("import-personal", { n: 1 }) })).toBeVisible();
    await press(page, says("import-back"));
    await arrive(page, says("import-title"));
    await expect(field(page, says("source-title"))).toHaveValue("I luckan");
    await press(page, says("import-check"));
    await expect(page.getByRole("heading", { name: says("import-personal", { n: 1 }) })).toBeVisible();
    await expect(page.getByText("i hela rummet.").filter({ visible: true }).first()).toBeVisible();
  });
});

test.describe("when two write in the same place", () => {
  test("the second is shown both needs, and neither is lost", async ({ signedIn, visitor, says }) => {
    test.setTimeout(120_000);
    const first = await signedIn("lead");
    await startProject(first, says);
    const home = first.url();
    const second = await visitor();
    await join(second, says, await invite(first, says, "role-member"), "Vendela Kvist");
    await first.goto(home);
    await assume(first, says, NAME);

    for (const page of [first, second]) await page.goto(`${home}needs/1/edit`);
    const [hers, theirs] = [{ ...NAME, soThat: "jag vågar ringa på" }, { ...NAME, soThat: "jag vet vem jag ska tacka" }];
    await fillNeed(first, says, hers);
    await press(first, says("need-save"));
    await arrive(first, sentence(says, hers));

    await fillNeed(second, says, theirs);
    await press(second, says("need-save"));
    await arrive(second, says("need-conflict"));
    await expect(second.getByText(sentence(says, hers))).toBeVisible();
    await expect(second.getByText(sentence(says, theirs))).toBeVisible();
    await expect(field(second, says("need-so-that"))).toHaveValue(theirs.soThat);
    await press(second, says("need-conflict-save"));
    await arrive(second, sentence(says, theirs));
    await follow(second, says("need-history", { n: 3 }));
    await expect(second.getByText(hers.soThat)).toBeVisible();
  });
});
