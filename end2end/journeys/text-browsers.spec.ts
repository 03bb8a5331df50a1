import { expect, test } from "../steps/house.ts";
import { ASKED, GROUPS } from "../steps/story.ts";
import { type Browser, BROWSERS, Terminal } from "../steps/terminal.ts";
import { type Says, wordsOf } from "../steps/words.ts";

test.skip(({ language, javaScriptEnabled, hasTouch }) => language !== "sv" || javaScriptEnabled === false || !!hasTouch, "once is enough");

const inEnglish = wordsOf("en");

/** In a terminal of one's own, past the door of the open round, on the first page of its prototype. */
async function begun(browser: Browser, link: string, says: Says, anew = true): Promise<Terminal> {
  const terminal = await Terminal.open(browser, link, anew);
  await terminal.shows(says("public-welcome"));
  await terminal.press(says("public-begin"));
  await terminal.shows(says("public-to-questions"));
  return terminal;
}

async function toFirstQuestion(terminal: Terminal, says: Says) {
  await terminal.press(says("public-to-questions"));
  await terminal.shows(says("public-group"));
  await terminal.press(GROUPS.parents);
  await terminal.shows(ASKED[0]);
}

/** There and back again. */
async function bothLanguages(terminal: Terminal, says: Says, id: string) {
  await terminal.press("In English");
  await terminal.shows(inEnglish(id));
  await terminal.press("På svenska");
  await terminal.shows(says(id));
}

for (const browser of BROWSERS) {
  test.describe(browser, () => {
    let terminal: Terminal | undefined;
    test.afterEach(async () => terminal?.close());

    test("goes the whole way, from the code on the paper to the answer", async ({ demo, says }) => {
      terminal = await Terminal.open(browser, `${demo.base}/t`);
      await terminal.shows(says("public-code-title"));
      await terminal.write(demo.round?.split("/").at(-1)?.toLowerCase() ?? "", "one");
      await terminal.press(says("public-code-go"));
      await terminal.shows(says("public-welcome"));
      await terminal.press(says("public-begin"));
      await terminal.shows(says("public-to-questions"));
      await toFirstQuestion(terminal, says);

      // With nothing chosen, nothing is said.
      for (const asked of ASKED) {
        await terminal.shows(asked);
        await terminal.press(says("public-next"));
      }
      await terminal.shows(says("public-send-nothing"));
      await terminal.press(says("public-send-send"));
      await terminal.shows(says("public-send-nothing"));

      // Back through the questions, and now with answers.
      for (const asked of ASKED.toReversed()) {
        await terminal.press(says("public-back"));
        await terminal.shows(asked);
      }
      await terminal.press(says("public-no"));
      await terminal.write("Jag fick bara ett namn.");
      await terminal.press(says("public-next"));
      await terminal.shows(ASKED[1]);
      // What has been chosen and not sent is there again, and is no answer.
      await terminal.press(says("public-yes"));
      await bothLanguages(terminal, says, "public-not-sent");
      await terminal.press(says("public-stop"));
      const end = await terminal.shows(says("public-send-lead"));
      expect(end).toContain("Jag fick bara ett namn.");
      await terminal.press(says("public-send-send"));
      const done = await terminal.shows(says("public-done"));
      const code = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(done)?.[0] ?? "";
      expect(code).not.toBe("");

      await terminal.press(says("public-done-hide"));
      await terminal.shows(says("public-answer-title"));
      await terminal.write(code.toLowerCase(), "one");
      await terminal.press(says("public-answer-show"));
      const read = await terminal.shows(says("public-answer-heading"));
      expect(read).toContain("Jag fick bara ett namn.");
      expect(read).toContain(says("public-answer-you-said", { answer: says("public-no") }));
      expect(read).not.toContain(says("public-answer-you-said", { answer: says("public-yes") }));
    });

    test("changes the language on every page", async ({ demo, says }) => {
      // It keeps pages whatever they say, and shows the old one when it is led back to an address it has just left.
      test.skip(browser === "links", "links shows the page it has kept until it is reloaded");
      terminal = await Terminal.open(browser, demo.round ?? "");
      await terminal.shows(says("public-welcome"));
      await bothLanguages(terminal, says, "public-welcome");
      await terminal.press(says("public-begin"));
      await terminal.shows(says("public-to-questions"));
      await test.step("a page of the prototype", () => bothLanguages(terminal!, says, "public-to-questions"));
      await terminal.press(says("public-to-questions"));
      await terminal.shows(says("public-group"));
      await bothLanguages(terminal, says, "public-group");
      await terminal.press(says("public-group-none"));
      await terminal.shows(ASKED[0]);
      await bothLanguages(terminal, says, "public-more");
      await terminal.press(says("public-stop"));
      await terminal.shows(says("public-send"));
      await bothLanguages(terminal, says, "public-send");
    });

    test("loses no answer when it shows a page that it has kept", async ({ demo, says }) => {
      terminal = await begun(browser, demo.round ?? "", says, false);
      await toFirstQuestion(terminal, says);
      await terminal.press(says("public-no"));
      await terminal.press(says("public-next"));
      await terminal.shows(ASKED[1]);
      await terminal.press(says("public-back"));
      await terminal.shows(ASKED[0]);
      await terminal.press(says("public-next"));
      await terminal.shows(ASKED[1]);
      await terminal.press(says("public-stop"));
      const end = await terminal.shows(says("public-send"));
      expect(end).not.toContain(says("public-send-nothing"));
      expect(end).toContain(ASKED[0]);
    });
  });
}
