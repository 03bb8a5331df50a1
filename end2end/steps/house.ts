import { type BrowserContext, type Page, expect, test as base } from "@playwright/test";
import { PROJECT, type Role } from "./cast.ts";
import { Inspector } from "./inspect.ts";
import { type Demo, startDemo } from "./server.ts";
import { type Watch, watch } from "./watch.ts";
import { type Says, wordsOf } from "./words.ts";

/** What a project of playwright.config.ts tells its journeys. */
export interface Told {
  language: "sv" | "en";
}

interface Hands {
  /** The words of the interface in the language of this journey: `says("shell-sign-out")`. */
  says: Says;
  /** A new browser for somebody else than `page`: nobody's cookies, and watched just as closely. */
  visitor: () => Promise<Page>;
  /** A new browser in which the person who plays this role is signed in, on the first page of the demo's project. */
  signedIn: (role: Role) => Promise<Page>;
  watched: Set<Watch>;
}

interface House {
  /** One demo server for each worker, with data of its own. */
  demo: Demo;
  inspector: Inspector;
}

/**
 * Every journey starts here. When it ends, each browser in it must have been silent, must have fetched nothing from
 * elsewhere, and every page that was sent must be valid and pass axe.
 */
export const test = base.extend<Told & Hands, House>({
  language: ["sv", { option: true }],

  demo: [
    async ({}, use) => {
      const demo = await startDemo();
      try {
        await use(demo);
      } finally {
        await demo.stop();
      }
    },
    { scope: "worker" },
  ],

  inspector: [
    async ({ browser }, use, worker) => {
      const { viewport = null, locale, timezoneId, hasTouch } = worker.project.use;
      const inspector = new Inspector(browser, { viewport, locale, timezoneId, hasTouch });
      await use(inspector);
      await inspector.close();
    },
    { scope: "worker" },
  ],

  says: async ({ language }, use) => use(wordsOf(language)),

  baseURL: async ({ demo }, use) => use(demo.base),

  watched: async ({ inspector }, use) => {
    const watched = new Set<Watch>();
    await use(watched);
    const faults: string[] = [];
    for (const { complaints, sheets } of watched) {
      faults.push(...complaints);
      faults.push(...(await inspector.look(await sheets())));
    }
    expect(faults.join("\n"), "what the pages of this journey leave to mend").toBe("");
  },

  context: async ({ context, demo, language, watched }, use) => {
    await speak(context, demo, language);
    const eye = watch(context, demo.base);
    watched.add(eye);
    await use(context);
    await eye.sheets();
  },

  visitor: async ({ browser, demo, language, watched }, use) => {
    const opened = new Map<BrowserContext, Watch>();
    await use(async () => {
      const context = await browser.newContext();
      await speak(context, demo, language);
      const eye = watch(context, demo.base);
      watched.add(eye);
      opened.set(context, eye);
      return context.newPage();
    });
    for (const [context, eye] of opened) {
      await eye.sheets();
      await context.close();
    }
  },

  signedIn: async ({ visitor, demo }, use) => {
    await use(async (role) => {
      const page = await visitor();
      await page.goto(demo.sign_in[role]);
      await page.getByRole("main").getByRole("link", { name: PROJECT, exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(PROJECT);
      return page;
    });
  },
});

/** Swedish is what nobody has to choose. */
async function speak(context: BrowserContext, demo: Demo, language: Told["language"]) {
  if (language !== "sv") await context.addCookies([{ name: "lang", value: language, url: demo.base }]);
}

export { expect };
