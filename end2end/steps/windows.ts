import { existsSync } from "node:fs";
import { type Browser, type Page, launch } from "puppeteer-core";

export const WINDOWS = ["Chromium", "Firefox"] as const;
export type Window = (typeof WINDOWS)[number];

/** A browser as Debian has it, spoken to in the way of WebDriver BiDi where it is Firefox. It reaches this machine only. */
export async function open(window: Window): Promise<Browser> {
  if (window === "Chromium") {
    return launch({
      browser: "chrome",
      executablePath: process.env.TRADEN_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    });
  }
  const firefox = process.env.TRADEN_FIREFOX ?? ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
  if (!firefox) throw new Error("there is no Firefox to try; ./dev installs Debian's");
  return launch({
    browser: "firefox",
    executablePath: firefox,
    extraPrefsFirefox: {
      // Nothing listens there.
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": 9,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": 9,
      "network.proxy.no_proxies_on": "127.0.0.1",
    },
  });
}

/** All that stands on a page, what is in its boxes included. */
export async function written(page: Page): Promise<string> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLTextAreaElement>("textarea, input[type=text]")].map((box) => box.value);
    return [document.body?.innerText ?? "", ...boxes].join("\n");
  });
}
