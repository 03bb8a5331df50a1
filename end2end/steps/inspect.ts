import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import type { Sheet } from "./watch.ts";

/** WCAG 2.2, levels A and AA. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Validity and good use, not taste: the pages are written by a program, and no proxy may change them on the way. */
const html = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "attribute-boolean-style": "off",
    "doctype-style": "off",
    "form-dup-name": "off",
    "long-title": "off",
    "no-redundant-for": "off",
    "no-trailing-whitespace": "off",
    "prefer-native-element": "off",
    "tel-non-breaking": "off",
    "void-style": "off",
  },
});

/**
 * Looks at every page as it was sent: is it valid HTML, and can everybody use it? Validity is looked at word for word.
 * Whether everybody can use a page hangs on what it is made of, not on its words: one of the same kind and made of the
 * same parts as one that this worker has looked at is not looked at again.
 */
export class Inspector {
  readonly #seen = new Set<string>();
  #page?: Page;

  constructor(
    private readonly browser: Browser,
    private readonly screen: BrowserContextOptions,
  ) {}

  async look(sheets: Sheet[]): Promise<string[]> {
    const faults: string[] = [];
    for (const sheet of sheets) {
      if (this.#isNew(sheet.html.replaceAll(/nonce="[^"]*"/g, ""), sheet)) faults.push(...(await validity(sheet)));
      if (this.#isNew(parts(sheet.html), sheet)) faults.push(...(await this.#axe(sheet)));
    }
    return faults;
  }

  #isNew(what: string, { url, status }: Sheet): boolean {
    const kind = new URL(url).pathname.replaceAll(/\d+|(?<=^\/t\/)[^/]+/g, "#");
    const mark = createHash("sha256").update(`${status} ${kind} ${what}`).digest("base64");
    return this.#seen.size < this.#seen.add(mark).size;
  }

  async #axe({ url, status, html }: Sheet): Promise<string[]> {
    this.#page ??= await (await this.browser.newContext({ ...this.screen, javaScriptEnabled: true })).newPage();
    const page = this.#page;
    await page.route(url, (route) =>
      route.request().resourceType() === "document"
        ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
        : route.continue(),
    );
    await page.goto(url);
    // Legacy mode is the one without a helper tab for frames; our pages have none.
    // The public pages are for tired eyes: contrast as WCAG AAA wants it, by day and by night.
    const isPublic = html.includes('<body class="public"');
    const rules = { "color-contrast-enhanced": { enabled: isPublic } };
    const axe = new AxeBuilder({ page }).options({ runOnly: { type: "tag", values: AXE_TAGS }, rules, resultTypes: ["violations"] }).setLegacyMode();
    const { violations } = await axe.analyze();
    if (isPublic) {
      await page.emulateMedia({ colorScheme: "dark" });
      const night = new AxeBuilder({ page }).withRules(["color-contrast", "color-contrast-enhanced"]).setLegacyMode();
      violations.push(...(await night.analyze()).violations);
      await page.emulateMedia({ colorScheme: null });
    }
    await page.unroute(url);
    return violations.map((fault) => {
      const where = fault.nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary ?? ""}`);
      return `axe, ${url} (${status}): ${fault.id}, ${fault.help}\n    ${where.slice(0, 5).join("\n    ")}`;
    });
  }

  async close() {
    await this.#page?.context().close();
  }
}

/** The tags of a page with their classes and the names of their other attributes, each where it first stands. */
function parts(html: string): string {
  const tags = html.matchAll(/<([a-z][\w-]*)([^>]*)>/g);
  const part = ([, tag, attributes = ""]: RegExpExecArray) =>
    `${tag} ${attributes.replaceAll(/\s(?!class\b|type\b|role\b|aria-hidden\b)([\w-]+)="[^"]*"/g, " $1")}`;
  return [...new Set([...tags].map(part))].join("\n");
}

async function validity({ url, status, html: text }: Sheet): Promise<string[]> {
  const report = await html.validateString(text, url);
  return report.results.flatMap((result) =>
    result.messages.map((fault) => `html, ${url} (${status}): ${fault.message} [${fault.ruleId}] at ${fault.line}:${fault.column} ${fault.selector ?? ""}`),
  );
}
